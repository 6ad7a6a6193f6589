import Findings

/// Rows of a CSV file (RFC 4180), with LF or CRLF, read one at a time.
struct CSVTable {
  private let bytes: [UInt8]
  private var index: Int
  /// Where the row begins that was read last.
  private(set) var rowStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Replaces `row` with the fields of the next row; false at the end. Blank lines are passed over. After a fault
  /// reading goes on with the next line. Complexity: linear in the row.
  mutating func next(_ row: inout [ArraySlice<UInt8>]) throws(Fault) -> Bool {
    row.removeAll(keepingCapacity: true)
    while index < bytes.count, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
    guard index < bytes.count else { return false }
    rowStart = index
    while true {
      if index < bytes.count, bytes[index] == 0x22 {
        row.append(try quoted())
      } else {
        let start = index
        while index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A, bytes[index] != 0x0D {
          if bytes[index] == 0x22 {
            throw fault(at: index, "a quotation mark inside a field that does not begin with one")
          }
          index += 1
        }
        row.append(bytes[start..<index])
      }
      guard index < bytes.count, bytes[index] == 0x2C else { break }
      index += 1
    }
    return true
  }

  private mutating func quoted() throws(Fault) -> ArraySlice<UInt8> {
    let opening = index
    index += 1
    var start = index
    var parts: [UInt8] = []
    while index < bytes.count {
      guard bytes[index] == 0x22 else {
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
        parts += bytes[start...index]
        index += 2
        start = index
        continue
      }
      let field = parts.isEmpty ? bytes[start..<index] : (parts + bytes[start..<index])[...]
      index += 1
      if index < bytes.count, bytes[index] != 0x2C, bytes[index] != 0x0A, bytes[index] != 0x0D {
        throw fault(at: index, "something stands between a closing quotation mark and the next comma")
      }
      return field
    }
    index = opening + 1
    throw fault(at: opening, "a field begins with a quotation mark that is never closed")
  }

  private mutating func fault(at offset: Int, _ message: String) -> Fault {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    return Fault(.listMalformed, message, at: offset..<offset + 1)
  }
}
