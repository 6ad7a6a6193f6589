internal import Engine
import Findings
import Language
internal import Reports

extension ReportSetting {
  /// What formats for machines say of a run below `root` by the rules of `contents`.
  init(_ root: Root, _ contents: PackContents, failOn: FailOn) {
    self.init(
      version: Main.version, prefix: Self.prefix(of: root), failsFrom: failOn.severity,
      rules: contents.rules)
  }

  /// From the nearest folder upwards that has a `.git`, which may be a file, to the root; empty where there is none.
  private static func prefix(of root: Root) -> String {
    var folder = root.path
    while true {
      if case .success = System.kind(of: Paths.join(folder, ".git")) {
        let rest = root.path.utf8.dropFirst(folder == "/" ? 1 : folder.utf8.count + 1)
        return rest.isEmpty ? "" : "\(Substring(rest))/"
      }
      if folder == "/" { return "" }
      folder = Paths.parent(of: folder)
    }
  }
}
