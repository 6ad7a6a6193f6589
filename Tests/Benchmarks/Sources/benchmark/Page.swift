import Foundation

/// A file under construction that knows which line comes next.
struct Page {
  private(set) var bytes: [UInt8] = []
  /// The number of the line that is added next; the first is 1.
  private(set) var next = 1

  /// Adds one line.
  mutating func add(_ line: String) {
    bytes.append(contentsOf: line.utf8)
    bytes.append(UInt8(ascii: "\n"))
    next += 1
  }

  /// Writes what is there to a file and starts afresh, keeping the memory.
  mutating func flush(to file: URL) throws {
    try Data(bytes).write(to: file)
    bytes.removeAll(keepingCapacity: true)
    next = 1
  }
}
