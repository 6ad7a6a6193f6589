/// The anchors of the document that is being read, and what its aliases mean.
///
/// INVARIANT (aliases point back): the target of an alias node is an earlier node that was complete before the alias was
/// read, never an alias; or the alias itself, where it means nothing, has an error and must not be followed. So a walk
/// that follows targets always ends, and `YAMLLimits.maxExpandedNodes` bounds how many nodes it meets.
struct AnchorTable {
  /// What an alias means.
  enum Resolution {
    case node(NodeID)
    /// The alias stands inside the collection that it names.
    case cycle(NodeID)
    /// This alias is the one that lets the file grow beyond its limit.
    case tooMany
    case alreadyTooMany
    /// Said at the end of the document, when it is known whether the anchor follows.
    case undefined
  }

  /// An alias whose anchor had not been read where it stood.
  struct Missing {
    enum Reason {
      case undefined
      case definedLater(NodeID)
      case otherDocument
    }
    var name: String
    var node: NodeID
    var reason: Reason
  }

  /// How many nodes a walk that follows aliases meets beyond those of the file.
  private(set) var extraNodes = 0
  private var isFull = false
  private var anchors: [String: NodeID] = [:]
  private var earlier: Set<String> = []
  private var missing: [Missing] = []
  /// Of anchored collections that are complete: the nodes that a walk meets in them.
  private var sizes: [NodeID: Int] = [:]

  /// Names a node; the result is the node that had the name before, in this document.
  mutating func define(_ name: String, as node: NodeID) -> NodeID? { anchors.updateValue(node, forKey: name) }

  mutating func setSize(_ size: Int, of node: NodeID) { sizes[node] = size }

  /// What the alias at `alias`, the next node, means.
  mutating func resolve(_ name: String, at alias: NodeID, nodes: [Node], maxExpandedNodes: Int) -> Resolution {
    guard let target = anchors[name] else {
      missing.append(Missing(name: name, node: alias, reason: .undefined))
      return .undefined
    }
    if nodes[target.index].next == 0 { return .cycle(target) }
    if isFull { return .alreadyTooMany }
    let extra = extraNodes + (sizes[target] ?? 1) - 1
    guard extra <= maxExpandedNodes else {
      isFull = true
      return .tooMany
    }
    extraNodes = extra
    return .node(target)
  }

  /// Forgets what stands at or behind `node`, which leaves the tree.
  mutating func forget(from node: NodeID) {
    anchors = anchors.filter { $0.value < node }
    missing.removeAll { $0.node >= node }
  }

  /// Ends the scope of the anchors; the result are the aliases that mean nothing, in order of place.
  mutating func endDocument() -> [Missing] {
    if anchors.isEmpty, missing.isEmpty { return [] }
    for index in missing.indices {
      if let later = anchors[missing[index].name] {
        missing[index].reason = .definedLater(later)
      } else if earlier.contains(missing[index].name) {
        missing[index].reason = .otherDocument
      }
    }
    earlier.formUnion(anchors.keys)
    anchors.removeAll()
    sizes.removeAll()
    defer { missing.removeAll() }
    return missing
  }
}
