/// Folders that git fills from another repository, and has not filled.
enum Submodule {
  /// Why there is nothing in a folder; nil where it is no submodule, or is not empty. `path` is absolute and without links.
  static func reason(forEmpty path: String) -> String? {
    guard case .success(let names) = System.names(in: path), names.isEmpty else { return nil }
    var top = path
    while top != "/" {
      top = Paths.parent(of: top)
      guard case .success(let bytes) = System.contents(of: Paths.join(top, ".gitmodules"), limit: 1 << 20) else {
        continue
      }
      // `path = Knowledge/texts`, one a section (gitmodules, 5).
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { line in
        line.split(separator: "=", maxSplits: 1).map {
          $0.filter { $0 != " " && $0 != "\t" && $0 != "\r" && $0 != "\"" }
        }
      }
      let isListed = lines.contains { $0.count == 2 && $0[0] == "path" && Paths.join(top, $0[1]) == path }
      return isListed ? "it is a submodule of git that is empty, and `git submodule update --init` fetches it" : nil
    }
    return nil
  }

  /// The same for a file that is not there: of the folder that it would lie in, or of one around that.
  static func reason(forMissing path: String, below root: String) -> String? {
    var folder = Paths.parent(of: path)
    while Paths.isInside(folder, root) {
      if let reason = reason(forEmpty: folder) { return "`\(Paths.name(of: folder))` is empty: \(reason)" }
      guard folder != root, folder != "/" else { return nil }
      folder = Paths.parent(of: folder)
    }
    return nil
  }
}
