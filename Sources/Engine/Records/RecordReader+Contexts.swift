import YAMLSource

/// Contexts of records, as they are written (LANGUAGE 1.5).
extension RecordReader {
  /// Stores a context as it is written.
  mutating func readContext(_ node: Int, kind: Int, row: Int) {
    guard !isMissing(node) else { return }
    spelling.removeAll(keepingCapacity: true)
    spell(node, depth: 0)
    let context = segment.contexts.intern(spelling)
    segment.tables[kind].contexts.set(context, row: row)
  }

  /// Stores a context that was put together from templates.
  mutating func setContext(_ pairs: [(name: UInt32, value: UInt32)], kind: Int, row: Int) {
    spelling.removeAll(keepingCapacity: true)
    spelling.append(ContextPool.map | UInt32(truncatingIfNeeded: pairs.count))
    for pair in pairs {
      spelling.append(pair.name)
      spelling.append(pair.value)
    }
    let context = segment.contexts.intern(spelling)
    segment.tables[kind].contexts.set(context, row: row)
  }

  private mutating func spell(_ unresolved: Int, depth: Int) {
    let node = resolve(unresolved)
    guard depth < 8 else { return spelling.append(ContextPool.list) }
    let members = tree.nodes[node].count
    switch tree.nodes[node].kind {
    case .scalar, .alias:
      spelling.append(isMissing(node) ? ContextPool.list : symbol(at: node))
    case .sequence:
      spelling.append(ContextPool.list | members)
      var item = node + 1
      for _ in 0..<Int(members) {
        spell(item, depth: depth + 1)
        item = Int(tree.nodes[item].next)
      }
    case .mapping:
      let pairs = pairs(of: node)
      spelling.append(ContextPool.map | UInt32(truncatingIfNeeded: pairs.count))
      for pair in pairs {
        spell(pair.key, depth: depth + 1)
        spell(pair.value, depth: depth + 1)
      }
    }
  }
}
