/// The difference between two texts, as `patch` and `git apply` take it.
package enum UnifiedDiff {
  /// How many lines that stay are shown around those that do not.
  private static let context = 3

  private enum Line {
    case same([UInt8])
    case removed([UInt8])
    case added([UInt8])
  }

  /// Empty where the texts are the same. Complexity: linear in the lines, times the changes (Myers, 1986).
  package static func render(path: String, before: [UInt8], after: [UInt8]) -> String {
    if before == after { return "" }
    let lines = merged(split(before), split(after))
    let changed = lines.indices.filter { if case .same = lines[$0] { false } else { true } }
    var out = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
    var from = 0
    while from < changed.count {
      var to = from
      while to + 1 < changed.count, changed[to + 1] - changed[to] <= context * 2 { to += 1 }
      let range = max(0, changed[from] - context)..<min(lines.count, changed[to] + context + 1)
      append(lines, range, to: &out)
      from = to + 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func append(_ lines: [Line], _ range: Range<Int>, to out: inout [UInt8]) {
    var (oldStart, newStart, oldCount, newCount) = (1, 1, 0, 0)
    for (index, line) in lines[..<range.upperBound].enumerated() {
      let isInside = index >= range.lowerBound
      if case .added = line {} else if isInside { oldCount += 1 } else { oldStart += 1 }
      if case .removed = line {} else if isInside { newCount += 1 } else { newStart += 1 }
    }
    let old = oldCount == 0 ? oldStart - 1 : oldStart
    let new = newCount == 0 ? newStart - 1 : newStart
    out += Array("@@ -\(old),\(oldCount) +\(new),\(newCount) @@\n".utf8)
    for line in lines[range] {
      let (mark, bytes): (UInt8, [UInt8]) =
        switch line {
        case .same(let bytes): (0x20, bytes)
        case .removed(let bytes): (0x2D, bytes)
        case .added(let bytes): (0x2B, bytes)
        }
      out.append(mark)
      out += bytes
      if bytes.last != 0x0A { out += Array("\n\\ No newline at end of file\n".utf8) }
    }
  }

  private static func split(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(Array(bytes[start...index]))
      start = index + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }

  private static func merged(_ old: [[UInt8]], _ new: [[UInt8]]) -> [Line] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (at, next) = (0, 0)
    while at < old.count || next < new.count {
      if at < old.count, removed.contains(at) {
        lines.append(.removed(old[at]))
        at += 1
      } else if next < new.count, added.contains(next) {
        lines.append(.added(new[next]))
        next += 1
      } else {
        lines.append(.same(old[at]))
        at += 1
        next += 1
      }
    }
    return lines
  }
}
