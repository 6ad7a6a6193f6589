import Foundation
import Testing

/// One run of the command, with what it printed on standard output.
struct CommandRun: Sendable {
  let status: Int32
  let output: String

  init(_ arguments: [String], in folder: URL = Checkout.root) throws {
    let process = Process()
    let pipe = Pipe()
    let binary = try #require(Checkout.binary)
    process.executableURL = binary
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }
}
