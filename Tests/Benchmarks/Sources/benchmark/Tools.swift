import Foundation

/// The programs that the linter is measured with and against.
struct Tools {
  let floor: URL
  let meter: URL
  /// `memmem` of each quote in its own text.
  let finder: URL
  /// An empty Swift program, linked like the shipped binary.
  let empty: URL
  let vouchsafe: URL

  /// Builds what is missing or stale, and looks for the linter.
  init(_ options: Options) throws {
    let folder = options.scratch.appending(path: "release")
    for product in options.floorOnly ? ["floor", "meter"] : ["floor", "meter", "finder", "empty"] {
      try execute(
        URL(filePath: "/usr/bin/env"),
        [
          "swift", "build", "-c", "release", "--static-swift-stdlib", "--product", product,
          "--package-path", Options.package.plainPath, "--scratch-path", options.scratch.plainPath,
        ], quiet: false)
    }
    floor = folder.appending(path: "floor")
    meter = folder.appending(path: "meter")
    finder = folder.appending(path: "finder")
    empty = folder.appending(path: "empty")
    vouchsafe = options.binary
    guard options.floorOnly || FileManager.default.isExecutableFile(atPath: vouchsafe.plainPath) else {
      throw Failure.cannot(
        """
        there is no linter at `\(vouchsafe.plainPath)`; build it with
          swift build -c release --static-swift-stdlib --product vouchsafe
        """)
    }
  }
}
