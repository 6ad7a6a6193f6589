import Findings

/// Every fault but those of broken syntax (`Fault+Syntax.swift`), each made in one place.
extension Fault {
  static func error(
    _ id: FaultID, _ message: String, help: String? = nil, at range: ByteRange, related: ByteRange? = nil
  ) -> Fault {
    Fault(id, message, at: range, help: help, seeing: related)
  }

  private static func warning(
    _ id: FaultID, _ message: String, help: String? = nil, at range: ByteRange, related: ByteRange? = nil
  ) -> Fault {
    Fault(id, message, at: range, help: help, seeing: related, severity: .warning)
  }

  // MARK: - The file

  static func emptyFile() -> Fault {
    warning(.emptyFile, "the file is empty", help: "write a record, or delete the file", at: ByteRange(0, 0))
  }

  static func mergeConflict(at range: ByteRange) -> Fault {
    error(
      .mergeConflict, "a merge conflict is not resolved here, so the file is not read",
      help: "choose what is to stay, and delete the lines that start with `<<<<<<<`, `=======` and `>>>>>>>`", at: range
    )
  }

  static func lfsPointer() -> Fault {
    error(
      .lfsPointer, "the file is a pointer of Git LFS, and not what it points to",
      help: "`git lfs pull` brings the file itself", at: ByteRange(0, 0))
  }

  static func fileTooLarge(limit: Int) -> Fault {
    error(
      .fileTooLarge, "the file has more than \(grouped(limit)) bytes, which is as much as is read",
      help: "split the file, or raise the limit in the configuration", at: ByteRange(0, 0))
  }

  static func foreignEncoding(_ encoding: String, at range: ByteRange) -> Fault {
    error(
      .notUTF8, "the file is encoded in \(encoding); expected UTF-8 only",
      help: "save the file again with the encoding UTF-8", at: range)
  }

  static func forbiddenBytes(_ fault: ByteSurvey.Intruder, at range: ByteRange, in bytes: [UInt8]) -> Fault {
    switch fault {
    case .notUTF8:
      let byte = String(bytes[Int(range.start)], radix: 16, uppercase: true)
      return error(
        .notUTF8, "the byte 0x\(byte) is no UTF-8 here; the file is not read from this line on",
        help: "save the file again with the encoding UTF-8", at: range)
    case .control(let value):
      let name = value == 0 ? "a NUL character" : "the control character \(codePoint(value))"
      return error(
        .controlCharacter, "\(name) stands here; the file is not read from this line on",
        help: "delete it; in a text in double quotes it can be written as `\\x\(hexadecimal(value, digits: 2))`",
        at: range)
    }
  }

  static func tooManyDirectives(limit: Int, at range: ByteRange) -> Fault {
    error(
      .tooManyDirectives, "more than \(limit) lines in a row start with `%`; the file is not read from here on",
      help: "a knowledge base needs no `%TAG` lines: delete them", at: range)
  }

  static func tooDeep(limit: Int, at range: ByteRange) -> Fault {
    error(
      .tooDeep, "lists and mappings are nested more than \(limit) deep; the file is not read from here on",
      help: "give what is nested a record of its own", at: range)
  }

  static func tooManyEvents(limit: Int, at range: ByteRange) -> Fault {
    error(
      .tooManyNodes, "the file holds more than \(grouped(limit)) values; it is not read from here on",
      help: "split the file, or raise the limit in the configuration", at: range)
  }

  static func tooManyFaults(limit: Int, at range: ByteRange) -> Fault {
    error(
      .tooManyFaults, "the file has more than \(grouped(limit)) faults; it is not read from here on", at: range)
  }

  static func outOfTime(at range: ByteRange) -> Fault {
    error(.outOfTime, "reading the file takes too long; it is not read from here on", at: range)
  }

  static func longScalar(bytes: Int, limit: Int, at range: ByteRange) -> Fault {
    error(
      .textTooLong, "the text has \(grouped(bytes)) bytes; one value has at most \(grouped(limit))",
      help: "split the text, or raise the limit in the configuration",
      at: ByteRange(Int(range.start), Int(range.start) + 1))
  }

  // MARK: - Keys

  static func longKey(characters: Int, limit: Int, at range: ByteRange) -> Fault {
    error(
      .longKey, "the key has \(grouped(characters)) characters; a key has at most \(grouped(limit))",
      help: "if this is a text, put it in quotes or behind a key", at: range)
  }

  static func complexKey(isMapping: Bool, at range: ByteRange) -> Fault {
    error(
      .complexKey, "a \(isMapping ? "mapping" : "list") stands where a key is expected; a key is a word or a text",
      help: "put braces or brackets that belong to a text in quotes", at: range)
  }

  static func duplicateKey(_ key: String, at range: ByteRange, first: ByteRange) -> Fault {
    error(
      .duplicateKey, "`\(shown(key))` stands twice in one mapping; expected every key once",
      help: "delete one of the two, or join their values under one key", at: range, related: first)
  }

  static func duplicateMerge(at range: ByteRange, first: ByteRange) -> Fault {
    error(
      .duplicateKey, "`<<` stands twice in one mapping; expected it once, with a list",
      help: "write `<<: [*first, *second]`", at: range, related: first)
  }

  static func twinKey(_ key: String, at range: ByteRange, first: ByteRange) -> Fault {
    warning(
      .twinKey, "`\(shown(key))` reads like another key of this mapping but is written with other code points",
      help: "type both keys the same way, or give them names that differ", at: range, related: first)
  }

  static func invisibleCharacter(_ character: InvisibleCharacter, in key: String, at range: ByteRange) -> Fault {
    warning(
      .invisibleCharacter, "the key `\(shown(key))` holds a \(character.name) (\(character.codePoint))",
      help: "type the key again without it", at: range)
  }

  static func mergeOfNonMapping(at range: ByteRange) -> Fault {
    error(
      .mergeOfNoMapping, "`<<` takes over the keys of a mapping; expected an alias of a mapping, or a list of them",
      help: "write `<<: *name`, where `&name` stands before a mapping; quote \"<<\" if it is a key", at: range)
  }

  static func mergeLimit(_ limit: Int, at range: ByteRange) -> Fault {
    error(
      .mergeLimit, "`<<` takes over the keys of more than \(limit) mappings; those behind are not read",
      help: "write the keys out", at: range)
  }

  // MARK: - Anchors, aliases and tags

  static func undefinedAlias(_ name: String, at range: ByteRange) -> Fault {
    error(
      .undefinedAlias, "`*\(shown(name))` means nothing: no `&\(shown(name))` stands before it",
      help: "put `&\(shown(name))` before the value that is meant; a text that starts with `*` needs quotes", at: range)
  }

  static func forwardAlias(_ name: String, at range: ByteRange, anchor: ByteRange) -> Fault {
    error(
      .undefinedAlias, "`*\(shown(name))` stands before its `&\(shown(name))`; expected it behind",
      help: "write the value here, with the `&\(shown(name))`, and `*\(shown(name))` further down", at: range,
      related: anchor)
  }

  static func foreignAlias(_ name: String, at range: ByteRange) -> Fault {
    error(
      .undefinedAlias,
      "`&\(shown(name))` stands in another document of this file; `*\(shown(name))` does not reach it",
      help: "write the value here", at: range)
  }

  static func aliasCycle(_ name: String, at range: ByteRange, anchor: ByteRange) -> Fault {
    error(
      .aliasCycle, "`*\(shown(name))` stands inside what it means, so that it never ends",
      help: "write here what is meant", at: range, related: ByteRange(Int(anchor.start), Int(anchor.start) + 1))
  }

  static func aliasExpansion(_ name: String, limit: Int, at range: ByteRange) -> Fault {
    error(
      .aliasLimit,
      "with `*\(shown(name))` written out the file would hold more than \(grouped(limit)) further values",
      help: "write out what is meant, or make it a record that others refer to", at: range)
  }

  static func redefinedAnchor(_ name: String, at range: ByteRange, first: ByteRange) -> Fault {
    warning(
      .redefinedAnchor, "`&\(shown(name))` stands twice; from here on `*\(shown(name))` means this value",
      help: "give one of them another name", at: range, related: first)
  }

  static func unknownTag(_ tag: String, at range: ByteRange) -> Fault {
    warning(
      .unknownTag, "the tag `\(shown(tag))` is not known and changes nothing",
      help: "delete it; a text that starts with `!` needs quotes", at: range)
  }

  static func unsafeTag(_ tag: String, at range: ByteRange) -> Fault {
    error(
      .unsafeTag, "the tag `\(shown(tag))` asks a program to build an object; a knowledge base holds data only",
      help: "delete the tag", at: range)
  }

  static func tagMismatch(_ tag: String, _ expected: String, _ range: ByteRange) -> Fault {
    error(
      .tagMismatch, "`\(shown(tag))` expects \(expected)", help: "correct the value, or delete the tag", at: range)
  }

  // MARK: - Line breaks

  static func hiddenBreak(_ first: UInt8, last: UInt8, count: Int, at range: ByteRange) -> Fault {
    let name: String
    switch (first, last) {
    case (0x0D, _): name = "a carriage return without a line feed"
    case (0xC2, _): name = "the character U+0085 (next line)"
    case (_, 0xA8): name = "the character U+2028 (line separator)"
    default: name = "the character U+2029 (paragraph separator)"
    }
    let more = count > 1 ? "; \(grouped(count - 1)) more in this file" : ""
    return error(
      .hiddenLineBreak, "\(name) stands here, which YAML takes for the end of a line but editors do not\(more)",
      help: first == 0x0D ? "save the file again with line endings LF or CRLF" : "replace it by a blank", at: range)
  }

  static func tooManyHiddenBreaks(limit: Int, at range: ByteRange) -> Fault {
    error(
      .hiddenLineBreak, "the file holds more than \(grouped(limit)) line breaks that editors do not show",
      help: "save the file again with line endings LF or CRLF", at: range)
  }
}

// MARK: - Words

extension Fault {
  /// The user's text as a message shows it: at most 40 characters, and those that do not show as `\u{...}`.
  static func shown(_ text: String) -> String {
    var out = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == 40 { return out + "..." }
      count += 1
      if scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value)
        || scalar.value == 0x2028 || scalar.value == 0x2029 || InvisibleCharacter.isInvisible(scalar.value)
      {
        out += "\\u{\(hexadecimal(scalar.value, digits: 1))}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// `1,048,576`
  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }

  static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  static func codePoint(_ value: UInt32) -> String { "U+" + hexadecimal(value, digits: 4) }
}
