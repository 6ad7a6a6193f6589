import Foundation
import TestSupport
import Testing

/// The audit report in a real browser and under a checker that is not ours.
@Suite("The audit report, opened", .serialized)
struct AuditPageTests {
  private static func report(of root: URL, to file: URL) throws {
    let run = try CommandRun(["audit", "-o", file.path, "--as-of", "2026-01-31"], in: root)
    #expect(run.status == 0 && run.output.isEmpty)
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vouchsafe-page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test(
    "is well made: of the knowledge base, and of one with hostile names",
    .enabled(if: BrowserCheck.mayRun, BrowserCheck.notRun), arguments: [true, false])
  func wellMade(_ isOurs: Bool) throws {
    try Self.withFolder { folder in
      let page = folder.appending(path: "report.html")
      let base = isOurs ? nil : try GeneratedBase(conditions: 50, isHostile: true)
      defer { base?.remove() }
      try Self.report(of: base?.root ?? Checkout.root, to: page)
      // axe takes minutes for a page of this size, and the other base has all that a page can have.
      let check = try BrowserCheck.run(page, isOurs && !Checkout.mayTakeLong ? ["--no-axe"] : [])
      #expect(check.problems == [])
      #expect(try BrowserCheck.markupErrors(page) == [])
      #expect((check.measured.pages ?? 0) >= 35)
      print("report of \(isOurs ? "Knowledge/" : "50 conditions"): \(check.measured)")
    }
  }

  @Test(
    "opens fast with 2,000 conditions and 20,000 findings", .enabled(if: BrowserCheck.mayRun, BrowserCheck.notRun))
  func large() throws {
    try Self.withFolder { folder in
      let page = folder.appending(path: "report.html")
      let base = try GeneratedBase(conditions: 2_000, isHostile: false)
      defer { base.remove() }
      try Self.report(of: base.root, to: page)
      let check = try BrowserCheck.run(page, ["--quick", "--static"])
      #expect(check.problems == [])
      #expect(check.measured.bytes <= 15_000_000)
      // Printed and not asserted: how long it takes says as much about the machine as about the page.
      print("report of 2,000 conditions: \(check.measured)")
    }
  }
}
