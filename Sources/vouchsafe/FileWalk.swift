/// A file that a walk came upon.
struct FoundFile {
  /// Relative to the root, as it was reached.
  var path: String
  /// Absolute and without links.
  var realPath: String
  var byteCount: Int
  /// Why it cannot be read, where that is known already.
  var problem: String?
}

/// Finds the YAML files below a folder of the root, each once.
///
/// Hidden files and folders are passed over. Symbolic links are followed inside the root only; what cannot be followed
/// or looked at is found as a file with a problem, so that nothing is skipped in silence.
struct FileWalk {
  private let root: Root
  private var found: [FoundFile] = []
  /// Real paths of files and folders that have been come upon.
  private var seen: Set<String> = []
  private var links: [(path: String, realFolder: String)] = []
  private var folders: [(path: String, realPath: String)] = []

  /// The files below `folders`, which are relative to the root, in the order of their paths' bytes.
  static func files(below folders: [String], of root: Root) -> [FoundFile] {
    var walk = FileWalk(root: root)
    for folder in folders.sorted(by: Paths.precedes) {
      let path = root.absolute(folder)
      walk.enter(folder, at: path, from: Paths.parent(of: path))
    }
    while true {
      if let next = walk.folders.popLast() {
        walk.list(next.path, realPath: next.realPath)
      } else if let link = walk.links.popLast() {
        // Links come last: a file that can be reached without one goes by its own path.
        walk.follow(link.path, from: link.realFolder)
      } else {
        return walk.found.sorted { Paths.precedes($0.path, $1.path) }
      }
    }
  }

  private init(root: Root) { self.root = root }

  private mutating func list(_ folder: String, realPath: String) {
    switch System.names(in: realPath) {
    case .failure(let failure):
      report(folder, realPath, failure.reason)
    case .success(let names):
      if names.isEmpty, let reason = Submodule.reason(forEmpty: realPath) { report(folder, realPath, reason) }
      for name in names {
        guard let name else {
          report(folder, realPath, "a name in this folder is no UTF-8")
          continue
        }
        if name.hasPrefix(".") { continue }
        enter(Paths.join(folder, name), at: Paths.join(realPath, name), from: realPath)
      }
      // Links are taken from the end, and their order must not depend on that of the folder.
      links.sort { Paths.precedes($1.path, $0.path) }
    }
  }

  /// Looks at a path that has no link in it before its last part.
  private mutating func enter(_ path: String, at realPath: String, from folder: String) {
    switch System.kind(of: realPath, followingLinks: false) {
    case .failure(let failure): report(path, realPath, failure.reason)
    case .success(.link): links.append((path, folder))
    case .success(.folder):
      if seen.insert(realPath).inserted { folders.append((path, realPath)) }
    case .success(.file(let bytes)):
      guard Paths.isYAML(path), seen.insert(realPath).inserted else { return }
      found.append(FoundFile(path: path, realPath: realPath, byteCount: bytes))
    case .success(.other):
      if Paths.isYAML(path) { report(path, realPath, "it is no regular file") }
    }
  }

  private mutating func follow(_ path: String, from realFolder: String) {
    let own = Paths.join(realFolder, Paths.name(of: path))
    switch System.realPath(own) {
    case .failure(let failure):
      report(path, own, "it is a symbolic link that leads nowhere: \(failure.reason)")
    case .success(let target):
      guard case .success(let kind) = System.kind(of: target) else {
        report(path, own, "it is a symbolic link that leads nowhere")
        return
      }
      if case .folder = kind {
      } else if !Paths.isYAML(path) {
        return
      }
      if !Paths.isInside(target, root.path) {
        report(path, own, "it is a symbolic link that leads out of the root, to `\(target)`")
      } else if case .folder = kind, Paths.isInside(realFolder, target) {
        report(path, own, "it is a symbolic link that leads back to a folder that it lies in")
      } else {
        enter(path, at: target, from: realFolder)
      }
    }
  }

  private mutating func report(_ path: String, _ realPath: String, _ problem: String) {
    found.append(FoundFile(path: path, realPath: realPath, byteCount: 0, problem: problem))
  }
}
