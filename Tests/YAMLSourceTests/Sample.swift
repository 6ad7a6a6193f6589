import Findings
import Testing
import YAMLSource

/// A YAML text in which `«` and `»` mark where the first fault must lie; they are no part of it.
struct Sample {
  var bytes: [UInt8]
  var marked: ByteRange?
  var tree = YAMLTree()

  init(_ text: String, limits: YAMLLimits = YAMLLimits()) {
    var bytes: [UInt8] = []
    var start: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = bytes.count
      case "»": marked = start.map { ByteRange($0, bytes.count) }
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    YAMLReader.read(bytes, limits: limits, into: &tree)
  }

  init(bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) {
    self.bytes = bytes
    YAMLReader.read(bytes, limits: limits, into: &tree)
  }

  /// The file's text in a range.
  func text(_ range: ByteRange?) -> String? {
    range.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
  }

  /// The tree in one line: `{a: [1, *x], b: "two"}`; what is decoded in double quotes, aliases by name of the target.
  func outline(_ id: NodeID? = nil) -> String {
    guard let id else {
      return tree.documents.map { outline($0.root) + ($0.isBroken ? " broken" : "") }.joined(separator: " --- ")
    }
    let node = tree[id]
    switch node.kind {
    case .scalar:
      let text = tree.text(of: id, bytes: bytes)
      return node.isDecoded ? "\"\(text.replacing("\n", with: "\\n"))\"" : text
    case .alias: return node.target == id ? "*" : "*\(node.target.rawValue)"
    case .sequence: return "[" + tree.elements(of: id).map { outline($0) }.joined(separator: ", ") + "]"
    case .mapping:
      let members = tree.ownMembers(of: id).map { outline($0.key) + ": " + outline($0.value) }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }

  /// What must be true of every tree, whatever the file was.
  func expectSound(sourceLocation: SourceLocation = #_sourceLocation) {
    let faults = soundnessFaults()
    #expect(faults.isEmpty, "\(faults.prefix(3))", sourceLocation: sourceLocation)
  }

  /// Ways in which the tree is not as `Node` says.
  func soundnessFaults() -> [String] {
    var faults: [String] = []
    let count = UInt32(tree.nodes.count)
    var covered: UInt32 = 0
    for document in tree.documents {
      if document.root.rawValue != covered { faults.append("document at \(document.root.rawValue), not \(covered)") }
      covered = document.root.rawValue < count ? tree[document.root].next : count
    }
    if covered != count { faults.append("documents cover \(covered) of \(count) nodes") }
    for (index, node) in tree.nodes.enumerated() {
      let id = NodeID(UInt32(index))
      if node.start > node.end || Int(node.end) > bytes.count { faults.append("range of \(index)") }
      if node.next <= id.rawValue || node.next > count { faults.append("next of \(index)") }
      switch node.kind {
      case .scalar:
        let limit = node.isDecoded ? tree.decoded.count : bytes.count
        if Int(node.textStart) + Int(node.textCount) > limit { faults.append("text of \(index)") }
      case .alias:
        if node.target > id || (node.target < id && tree[node.target].kind == .alias) {
          faults.append("alias \(index)")
        }
        if node.target < id, tree[node.target].next > id.rawValue { faults.append("alias \(index) in its target") }
      case .sequence, .mapping:
        let members = node.count * (node.kind == .mapping ? 2 : 1)
        var member = id.rawValue + 1
        for _ in 0..<members where member < node.next {
          if tree.nodes[Int(member)].start < node.start { faults.append("start of \(index)") }
          if tree.nodes[Int(member)].end > node.end { faults.append("end of \(index)") }
          member = tree.nodes[Int(member)].next
        }
        if member != node.next { faults.append("members of \(index)") }
        let line = 1 + bytes[..<Int(node.start)].count { $0 == 0x0A }
        if node.line != 0, Int(node.line) != line { faults.append("line of \(index): \(node.line), not \(line)") }
      }
    }
    if tree.documents.contains(where: \.isBroken), !tree.faults.contains(where: \.isError) {
      faults.append("silent break")
    }
    for fault in tree.faults {
      if Int(fault.range.end) > bytes.count { faults.append("range of \(fault.id)") }
      if let related = fault.related, Int(related.end) > bytes.count { faults.append("related of \(fault.id)") }
      if fault.message.hasSuffix(".") || fault.message.first?.isUppercase == true { faults.append(fault.message) }
    }
    if tree.faults.map(\.range) != tree.faults.map(\.range).sorted() { faults.append("order of issues") }
    return faults
  }
}

/// A file with one fault.
struct Faulty: Sendable, CustomTestStringConvertible {
  var text: String
  var id: String
  var isError = true
  /// A part of the message.
  var says: String
  /// The text of the related range.
  var related: String?

  init(_ text: String, _ id: String, isError: Bool = true, says: String, related: String? = nil) {
    self.text = text
    self.id = id
    self.isError = isError
    self.says = says
    self.related = related
  }

  var testDescription: String { String(text.prefix(40)) }

  func check() throws {
    let sample = Sample(text)
    sample.expectSound()
    let fault = try #require(sample.tree.faults.first)
    #expect(sample.tree.faults.count == 1, "\(sample.tree.faults.map(\.message))")
    #expect(fault.id.rawValue == id)
    #expect(fault.isError == isError)
    #expect(fault.message.contains(says), "\(fault.message)")
    #expect(fault.range == sample.marked, "marks \(sample.text(fault.range) ?? "")")
    #expect(sample.text(fault.related) == related)
  }
}
