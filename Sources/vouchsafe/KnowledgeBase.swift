internal import Engine
internal import YAMLSource

/// One file whose text comes from elsewhere than the disk: what an editor has not saved yet.
struct Overlay {
  /// Relative to the root.
  var path: String
  /// Absolute and without links.
  var realPath: String
  var bytes: [UInt8]
}

/// The files of the knowledge base.
struct KnowledgeBase {
  /// In the order of the paths' bytes.
  private(set) var files: [FoundFile]
  private let overlay: Overlay?

  /// Fails where there is nothing to check.
  init(_ root: Root, overlay: Overlay?) throws(Refusal) {
    var files = FileWalk.files(below: root.knowledge, of: root)
    if let overlay, root.isKnowledge(overlay.realPath) {
      if !files.contains(where: { $0.realPath == overlay.realPath }) {
        files.append(FoundFile(path: overlay.path, realPath: overlay.realPath, byteCount: overlay.bytes.count))
        files.sort { Paths.precedes($0.path, $1.path) }
      }
      self.overlay = overlay
    } else {
      self.overlay = nil
    }
    guard !files.isEmpty else { throw Refusal("nothing to check: no YAML file in \(root.knowledgePlace)") }
    self.files = files
  }

  var byteCount: Int { files.reduce(0) { $0 + $1.byteCount } }

  /// The files as the engine asks for them. Each is read when its turn comes, and one byte more than the limit of one
  /// that is too large, so that the engine sees that it is.
  func inputs(limits: YAMLLimits) -> [InputFile] {
    let most = limits.maxFileBytes + 1
    return files.map { file in
      if let overlay, overlay.realPath == file.realPath { return InputFile(path: file.path, bytes: overlay.bytes) }
      let path = file.realPath
      let problem = file.problem
      return InputFile(path: file.path, byteCount: min(file.byteCount, most)) {
        if let problem { return .failure(InputFile.Unreadable(reason: problem)) }
        return System.contents(of: path, limit: most).mapError { InputFile.Unreadable(reason: $0.reason) }
      }
    }
  }
}
