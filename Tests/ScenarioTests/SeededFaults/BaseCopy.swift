import Foundation

/// A copy of the knowledge base and its rules, in a temporary folder, for faults to be planted in.
struct BaseCopy: Sendable {
  let root: URL

  init() throws {
    let manager = FileManager.default
    root = manager.temporaryDirectory.resolvingSymlinksInPath().appending(path: "vouchsafe-\(UUID().uuidString)")
    try manager.createDirectory(at: root, withIntermediateDirectories: true)
    for name in ["Knowledge", "Rules"] {
      try manager.copyItem(at: Checkout.root.appending(path: name), to: root.appending(path: name))
    }
  }

  func remove() { try? FileManager.default.removeItem(at: root) }
}
