import Foundation
import TestSupport
import Testing

@Suite("The code of the audit report")
struct PageAssetsTests {
  @Test("The page's code is current")
  func current() throws {
    let folder = Checkout.root.appending(path: "Sources/Reports")
    let style = try String(contentsOf: folder.appending(path: "Page/report.css"), encoding: .utf8)
    let script = try String(contentsOf: folder.appending(path: "Page/report.js"), encoding: .utf8)
    let wanted = PageAssetsSource.file(style: style, script: script)
    let file = folder.appending(path: "HTML/PageAssets.swift")
    guard (try? String(contentsOf: file, encoding: .utf8)) != wanted else { return }
    guard ProcessInfo.processInfo.environment["VOUCHSAFE_RECORD"] == "1" else {
      Issue.record("Sources/Reports/HTML/PageAssets.swift is not what Page/ says; VOUCHSAFE_RECORD=1 writes it anew")
      return
    }
    try Data(wanted.utf8).write(to: file)
    Issue.record("wrote PageAssets.swift anew; build and test again")
  }
}
