internal import Engine
internal import YAMLSource

/// The texts that records of a knowledge base name, below its root.
enum SourceTextFiles {
  /// Reads a text by its path from the root. No part of the path may be a symbolic link: what a base quotes from has to
  /// lie in it.
  static func opener(_ root: Root, limits: YAMLLimits) -> TextOpener {
    let folder = root.path
    let most = limits.maxFileBytes
    return { path in read(path, below: folder, most: most) }
  }

  /// Files below the root as the engine asks for them, by path and each once.
  static func inputs(_ paths: [String], _ root: Root, limits: YAMLLimits) -> [InputFile] {
    let open = opener(root, limits: limits)
    return Set(paths).sorted { Paths.precedes($0, $1) }.map { path in
      var size = 0
      if case .success(.file(let bytes)) = System.kind(of: root.absolute(path), followingLinks: false) { size = bytes }
      return InputFile(path: path, byteCount: size) { open(path) }
    }
  }

  private static func read(_ path: String, below folder: String, most: Int) -> Result<[UInt8], InputFile.Unreadable> {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      return .failure(InputFile.Unreadable(reason: "it lies outside the folder that holds the base"))
    }
    var at = folder
    for part in path.split(separator: "/") where part != "." {
      at = Paths.join(at, String(part))
      switch System.kind(of: at, followingLinks: false) {
      case .failure(let failure):
        return .failure(
          InputFile.Unreadable(reason: Submodule.reason(forMissing: at, below: folder) ?? failure.reason))
      case .success(.link):
        return .failure(InputFile.Unreadable(reason: "`\(part)` is a symbolic link; put the file itself there"))
      case .success(.file(let bytes)) where bytes > most:
        return .failure(
          InputFile.Unreadable(
            reason: "it has \(bytes) bytes, which is more than the limit of \(most) (`limits: {file-bytes: ...}`)"))
      case .success: break
      }
    }
    guard at != folder else { return .failure(InputFile.Unreadable(reason: "it is a folder")) }
    return System.contents(of: at, limit: most + 1).mapError { InputFile.Unreadable(reason: $0.reason) }
  }
}
