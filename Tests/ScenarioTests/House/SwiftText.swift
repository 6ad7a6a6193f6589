import Foundation

/// A Swift file in two parts: its code, with comments and texts blanked out, and the texts of its literals.
struct SwiftText: Sendable {
  struct Literal: Sendable {
    /// 1-based.
    let line: Int
    /// As written, without what is interpolated.
    let text: String
  }
  /// As many lines as the file has.
  private(set) var code = ""
  private(set) var literals: [Literal] = []

  private let bytes: [UInt8]
  private var next = 0
  private var line = 1
  private var kept: [UInt8] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    readCode(toClosingParenthesis: false)
    code = String(decoding: kept, as: UTF8.self)
  }

  /// The bytes with which something other than plain code starts or ends.
  private static let isMark: [Bool] = (0..<256).map { "/#\"()".utf8.contains(UInt8($0)) }

  private func starts(_ text: StaticString) -> Bool {
    bytes.dropFirst(next).starts(with: "\(text)".utf8)
  }

  private mutating func skip(_ count: Int) {
    for _ in 0..<count where next < bytes.count {
      if bytes[next] == UInt8(ascii: "\n") {
        line += 1
        kept.append(bytes[next])
      }
      next += 1
    }
  }

  private mutating func keep() {
    if bytes[next] == UInt8(ascii: "\n") { line += 1 }
    kept.append(bytes[next])
    next += 1
  }

  private mutating func readCode(toClosingParenthesis: Bool) {
    var depth = 0
    while next < bytes.count {
      if !Self.isMark[Int(bytes[next])] {
        keep()
      } else if starts("//") {
        while next < bytes.count, bytes[next] != UInt8(ascii: "\n") { next += 1 }
      } else if starts("/*") {
        while next < bytes.count, !starts("*/") { skip(1) }
        skip(2)
      } else if starts("#/") {
        while next < bytes.count, !starts("/#") { skip(1) }
        skip(2)
      } else if bytes[next] == UInt8(ascii: "\"") || (bytes[next] == UInt8(ascii: "#") && isRawLiteral) {
        readLiteral()
      } else {
        if bytes[next] == UInt8(ascii: "(") { depth += 1 }
        if bytes[next] == UInt8(ascii: ")") {
          if depth == 0, toClosingParenthesis { return }
          depth -= 1
        }
        keep()
      }
    }
  }

  private var isRawLiteral: Bool {
    bytes[next...].first { $0 != UInt8(ascii: "#") } == UInt8(ascii: "\"")
  }

  private mutating func readLiteral() {
    let first = line
    let hashes = bytes[next...].prefix { $0 == UInt8(ascii: "#") }
    skip(hashes.count)
    let quotes = starts("\"\"\"") ? 3 : 1
    let end = [UInt8](repeating: UInt8(ascii: "\""), count: quotes) + hashes
    let escape = [UInt8(ascii: "\\")] + hashes
    skip(quotes)
    var text: [UInt8] = []
    while next < bytes.count, !bytes[next...].starts(with: end) {
      guard bytes[next...].starts(with: escape) else {
        text.append(bytes[next])
        skip(1)
        continue
      }
      skip(escape.count)
      if starts("(") {
        skip(1)
        // What is interpolated is code, with literals of its own.
        kept.append(UInt8(ascii: " "))
        readCode(toClosingParenthesis: true)
      }
      text.append(UInt8(ascii: " "))
      skip(1)
    }
    skip(end.count)
    kept.append(UInt8(ascii: " "))
    literals.append(Literal(line: first, text: String(decoding: text, as: UTF8.self)))
  }
}
