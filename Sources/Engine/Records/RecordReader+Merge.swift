import Findings
import YAMLSource

extension RecordReader {
  /// The pairs of a mapping with those that `<<` brings in, its own first. Complexity: quadratic in the merged keys, which
  /// are bounded by `maxMergedPairs`.
  mutating func pairs(of node: Int) -> [(key: Int, value: Int)] {
    var own: [(key: Int, value: Int)] = []
    var merges: [Int] = []
    var key = node + 1
    for _ in 0..<Int(tree.nodes[node].count) {
      let value = Int(tree.nodes[key].next)
      if isMergeKey(key) { merges.append(value) } else { own.append((key, value)) }
      key = Int(tree.nodes[value].next)
    }
    return merges.isEmpty ? own : own + mergedPairs(of: node, merges: merges)
  }

  /// More pairs than that are not merged into one record.
  private static let maxMergedPairs = 1_000

  /// The pairs that `<<` brings into `node`: of several mappings the earlier one wins, and the mapping's own keys win over
  /// all (YAML merge key language-independent type, 2005).
  mutating func mergedPairs(of node: Int, merges: [Int]) -> [(key: Int, value: Int)] {
    var taken: Set<String> = []
    var key = node + 1
    for _ in 0..<Int(tree.nodes[node].count) {
      taken.insert(text(of: resolve(key)))
      key = Int(tree.nodes[Int(tree.nodes[key].next)].next)
    }
    var found: [(key: Int, value: Int)] = []
    var visited: Set<Int> = [node]
    for merge in merges { collectMerged(resolve(merge), &taken, &visited, &found) }
    return found
  }

  private mutating func collectMerged(
    _ node: Int, _ taken: inout Set<String>, _ visited: inout Set<Int>, _ found: inout [(key: Int, value: Int)]
  ) {
    guard found.count < Self.maxMergedPairs, visited.insert(node).inserted else { return }
    switch tree.nodes[node].kind {
    case .sequence:
      var item = node + 1
      for _ in 0..<Int(tree.nodes[node].count) {
        collectMerged(resolve(item), &taken, &visited, &found)
        item = Int(tree.nodes[item].next)
      }
    case .mapping:
      var nested: [Int] = []
      var key = node + 1
      for _ in 0..<Int(tree.nodes[node].count) {
        let value = Int(tree.nodes[key].next)
        if isMergeKey(key) {
          nested.append(value)
        } else if taken.insert(text(of: resolve(key))).inserted {
          found.append((key, value))
        }
        key = Int(tree.nodes[value].next)
      }
      for value in nested { collectMerged(resolve(value), &taken, &visited, &found) }
    default: break
    }
  }
}
