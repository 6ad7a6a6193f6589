import Findings

/// Builds a tree from events, and finds what libyaml lets pass.
struct TreeBuilder {
  /// A collection that is still open.
  struct Frame {
    var node: UInt32 = 0
    var isMapping = false
    /// The next member of the mapping is a key.
    var expectsKey = false
    var isAnchored = false
    /// A key of the mapping is not written in ASCII.
    var hasWideKey = false
    /// Members so far: of a mapping, keys and values.
    var members: UInt32 = 0
    /// Where the collection's keys start in `keys`, and its last one in `nodes`.
    var firstKey = 0
    var lastKeyNode: UInt32 = 0
    /// `anchors.extraNodes` when the collection was opened.
    var extraNodes = 0
  }

  /// A key of an open mapping.
  struct Key {
    /// Equal for equal texts.
    var signature: UInt64
    var node: UInt32
  }

  let bytes: [UInt8]
  let limits: YAMLLimits
  let survey: ByteSurvey
  private let isExpired: (@Sendable () -> Bool)?
  /// The bytes from which on a text may be longer than some limit.
  private let longText: Int
  var nodes: [Node]
  var decoded: [UInt8]
  private var documents: [YAMLDocument]
  private(set) var faults: [Fault]
  var keys: [Key] = []
  var anchors = AnchorTable()
  /// The `<<` keys of the file.
  private var mergeKeys: [UInt32] = []
  private var open: [Frame] = []
  private var frame = Frame()
  /// Where the last node ended.
  private var lastEnd: UInt32 = 0
  private var documentStart: UInt32?
  /// Up to where libyaml is given the file: short of its end where the survey found a byte that no YAML may hold.
  private var cut: Int
  /// What stands before this offset has been read; hidden line breaks behind it are of no interest.
  private var readUpTo: Int
  private var isStopped = false

  init(
    bytes: [UInt8], survey: ByteSurvey, limits: YAMLLimits, isExpired: (@Sendable () -> Bool)?,
    storage: inout YAMLTree
  ) {
    self.bytes = bytes
    self.survey = survey
    self.limits = limits
    self.isExpired = isExpired
    longText = min(limits.maxKeyCharacters, limits.maxScalarBytes)
    cut = bytes.count
    readUpTo = bytes.count
    nodes = []
    decoded = []
    documents = []
    faults = []
    swap(&nodes, &storage.nodes)
    swap(&decoded, &storage.decoded)
    swap(&documents, &storage.documents)
    swap(&faults, &storage.faults)
  }

  /// Reports a fault; the one that is too many stops the reading.
  mutating func report(_ fault: Fault) {
    guard faults.count < limits.maxFaults else {
      if !isStopped { faults.append(.tooManyFaults(limit: limits.maxFaults, at: fault.range)) }
      isStopped = true
      return
    }
    faults.append(fault)
  }

  /// Reports what the survey found; returns up to where the file can be read: up to the line of a byte that no YAML may
  /// hold.
  mutating func reportSurvey() -> Int {
    if let fault = survey.fault {
      report(.forbiddenBytes(fault.kind, at: ByteRange(fault.range.lowerBound, fault.range.upperBound), in: bytes))
      cut = fault.range.lowerBound
    }
    if let excess = survey.excessDirective {
      report(.tooManyDirectives(limit: limits.maxDirectives, at: lineRange(from: excess)))
      cut = min(cut, excess)
    }
    if cut < bytes.count {
      while cut > 0, bytes[cut - 1] != 0x0A { cut -= 1 }
      cut = max(cut, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
      readUpTo = cut
    }
    return cut
  }

  /// Reads all events, or up to the first that breaks the file.
  mutating func build(from events: inout EventReader) {
    var event = Event()
    var count = 0
    while events.advance(&event, decoded: &decoded) {
      count &+= 1
      if count & 0x3FF == 1, isExpired?() == true {
        report(.outOfTime(at: ByteRange(Int(event.start), Int(event.start))))
        isStopped = true
      }
      switch event.kind {
      case .scalar: addScalar(event, &events)
      case .mappingStart, .sequenceStart:
        guard open.count < limits.maxDepth else {
          report(.tooDeep(limit: limits.maxDepth, at: ByteRange(Int(event.start), Int(event.start) + 1)))
          isStopped = true
          break
        }
        openCollection(event, &events)
      case .mappingEnd, .sequenceEnd: closeCollection(event)
      case .alias: addAlias(event, &events)
      case .documentStart: documentStart = UInt32(truncatingIfNeeded: nodes.count)
      case .documentEnd: endDocument(isBroken: false)
      case .streamStart: break
      case .streamEnd:
        if cut < bytes.count, !documents.isEmpty { documents[documents.count - 1].isBroken = true }
        return
      }
      if count >= limits.maxEvents {
        report(.tooManyEvents(limit: limits.maxEvents, at: ByteRange(Int(event.start), Int(event.end))))
        isStopped = true
      }
      if isStopped {
        readUpTo = min(readUpTo, Int(lastEnd))
        endDocument(isBroken: true)
        return
      }
    }
    var fault = events.syntaxFault()
    fault.openBracket = innermostBracket
    if cut == bytes.count || fault.offset < cut {
      // At the end of a file that the survey has cut off something is always missing.
      report(.syntax(fault, in: bytes))
      readUpTo = min(readUpTo, fault.context.contains("quoted") ? fault.contextOffset ?? fault.offset : fault.offset)
    }
    dropMember(onLineOf: fault.offset)
    endDocument(isBroken: true)
  }

  /// Drops the last member of the innermost open collection, if it is a scalar or alias that ends on the line of a fault:
  /// it may be half of what was meant (`dose: one: two`).
  private mutating func dropMember(onLineOf offset: Int) {
    guard !open.isEmpty, frame.members > 0, let last = nodes.last, last.kind == .scalar || last.kind == .alias else {
      return
    }
    let end = min(Int(last.end), offset)
    guard !bytes[end..<min(offset, bytes.count)].contains(0x0A) else { return }
    guard lastMember == nodes.count - 1, !frame.isMapping || frame.expectsKey else { return }
    anchors.forget(from: NodeID(UInt32(nodes.count - 1)))
    nodes.removeLast()
    frame.members -= 1
    frame.expectsKey = false
    lastEnd = lastMember.map { nodes[$0].end } ?? 0
  }

  /// The last member of the innermost open collection, when all in it is complete.
  private var lastMember: Int? {
    var member = Int(frame.node) + 1
    guard member < nodes.count else { return nil }
    while Int(nodes[member].next) < nodes.count { member = Int(nodes[member].next) }
    return member
  }

  /// Where the innermost open list or mapping in brackets starts.
  private var innermostBracket: Int? {
    guard !open.isEmpty else { return nil }
    let innermost = (open.dropFirst() + [frame]).last { nodes[Int($0.node)].style == .flow }
    return innermost.map { Int(nodes[Int($0.node)].start) }
  }

  // MARK: - Nodes

  @inline(__always)
  private mutating func addScalar(_ event: Event, _ events: inout EventReader) {
    let id = UInt32(truncatingIfNeeded: nodes.count)
    if frame.expectsKey {
      let signature = events.signatureOfScalar()
      keys.append(Key(signature: signature, node: id))
      if event.textCount == 2, event.style == .plain, isMerge(event) { mergeKeys.append(id) }
      if !event.isASCII || event.isDecoded { frame.hasWideKey = true }
    }
    nodes.append(
      Node(
        kind: .scalar, style: event.style, isDecoded: event.isDecoded, start: event.start, end: event.end,
        textStart: event.textStart, textCount: event.textCount, next: id &+ 1, count: 0))
    lastEnd = event.end
    if event.hasAnchor || event.hasTag || Int(event.textCount) > longText {
      examine(event, id, &events)
    }
    if frame.expectsKey, survey.hasInvisible || event.isDecoded { examineKeyCharacters(id) }
    countMember(id)
  }

  /// Counts the member that starts at `node` and turns from key to value, or back.
  @inline(__always)
  private mutating func countMember(_ node: UInt32) {
    frame.members &+= 1
    if frame.isMapping {
      if frame.expectsKey { frame.lastKeyNode = node }
      frame.expectsKey.toggle()
    }
  }

  private mutating func openCollection(_ event: Event, _ events: inout EventReader) {
    let id = UInt32(truncatingIfNeeded: nodes.count)
    let isMapping = event.kind == .mappingStart
    if frame.expectsKey {
      report(.complexKey(isMapping: isMapping, at: ByteRange(Int(event.start), Int(event.start) + 1)))
    }
    countMember(id)
    open.append(frame)
    frame = Frame(
      node: id, isMapping: isMapping, expectsKey: isMapping, isAnchored: event.hasAnchor, firstKey: keys.count,
      extraNodes: anchors.extraNodes)
    nodes.append(
      Node(
        kind: isMapping ? .mapping : .sequence, style: event.style, isDecoded: false, start: event.start,
        end: event.start, textStart: survey.hiddenBreaks.isEmpty ? event.line &+ 1 : 0, textCount: 0, next: 0,
        count: 0))
    lastEnd = max(lastEnd, event.start)
    if event.hasAnchor || event.hasTag { examine(event, id, &events) }
  }

  private mutating func closeCollection(_ event: Event) {
    let isFlow = nodes[Int(frame.node)].style == .flow
    close(at: isFlow ? event.end : max(lastEnd, nodes[Int(frame.node)].start))
  }

  private mutating func close(at end: UInt32) {
    let id = Int(frame.node)
    let next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[id].end = end
    nodes[id].next = next
    nodes[id].count = frame.isMapping ? frame.members / 2 : frame.members
    lastEnd = end
    if frame.isMapping {
      if keys.count &- frame.firstKey > 1 {
        reportDuplicateKeys(from: frame.firstKey)
        if frame.hasWideKey { reportTwins(from: frame.firstKey) }
      }
      keys.removeLast(keys.count &- frame.firstKey)
    }
    if frame.isAnchored {
      anchors.setSize(Int(next) - id + anchors.extraNodes - frame.extraNodes, of: NodeID(frame.node))
    }
    frame = open.popLast() ?? Frame()
  }

  private mutating func addAlias(_ event: Event, _ events: inout EventReader) {
    let id = NodeID(UInt32(truncatingIfNeeded: nodes.count))
    let range = ByteRange(start: event.start, end: event.end)
    var target = id
    switch anchors.resolve(events.anchor, at: id, nodes: nodes, maxExpandedNodes: limits.maxExpandedNodes) {
    case .node(let found): target = found
    case .cycle(let anchored): report(.aliasCycle(events.anchor, at: range, anchor: nodes[anchored.index].range))
    case .tooMany: report(.aliasExpansion(events.anchor, limit: limits.maxExpandedNodes, at: range))
    case .undefined, .alreadyTooMany: break
    }
    nodes.append(
      Node(
        kind: .alias, style: .plain, isDecoded: false, start: event.start, end: event.end, textStart: 0, textCount: 0,
        next: id.rawValue + 1, count: target.rawValue))
    lastEnd = event.end
    if frame.expectsKey {
      let node = nodes[target.index]
      if node.kind == .scalar {
        keys.append(Key(signature: EventReader.signature(of: text(of: node)), node: id.rawValue))
      } else if node.kind != .alias {
        report(.complexKey(isMapping: node.kind == .mapping, at: range))
      }
    }
    countMember(id.rawValue)
  }

  /// Looks at what few nodes have: an anchor, a tag, a long text.
  private mutating func examine(_ event: Event, _ id: UInt32, _ events: inout EventReader) {
    let node = nodes[Int(id)]
    if event.hasAnchor, let first = anchors.define(events.anchor, as: NodeID(id)) {
      report(.redefinedAnchor(events.anchor, at: propertyRange("&", of: node), first: nodes[first.index].range))
    }
    if event.hasTag, let fault = Tag.fault(events.tag, of: node, text: text(of: node), at: propertyRange("!", of: node))
    {
      report(fault)
    }
    guard node.kind == .scalar else { return }
    if frame.expectsKey {
      let text = text(of: node)
      let characters = text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      if characters > limits.maxKeyCharacters {
        report(.longKey(characters: characters, limit: limits.maxKeyCharacters, at: node.range))
      }
    }
    if Int(node.textCount) > limits.maxScalarBytes {
      report(.longScalar(bytes: Int(node.textCount), limit: limits.maxScalarBytes, at: node.range))
    }
  }

  // MARK: - Documents

  private mutating func endDocument(isBroken: Bool) {
    if isBroken { closeOpenCollections() }
    if let first = documentStart, Int(first) < nodes.count {
      documents.append(YAMLDocument(root: NodeID(first), isBroken: isBroken))
    } else if isBroken, !documents.isEmpty {
      documents[documents.count - 1].isBroken = true
    }
    documentStart = nil
    frame = Frame()
    for missing in anchors.endDocument() {
      let node = nodes[missing.node.index]
      switch missing.reason {
      case .undefined: report(.undefinedAlias(missing.name, at: node.range))
      case .definedLater(let later):
        report(.forwardAlias(missing.name, at: node.range, anchor: nodes[later.index].range))
      case .otherDocument: report(.foreignAlias(missing.name, at: node.range))
      }
    }
  }

  /// Ends what the broken file left open; a key that has no value yet goes, because nothing can be said of it.
  private mutating func closeOpenCollections() {
    while !open.isEmpty {
      if frame.isMapping, !frame.expectsKey {
        if keys.last?.node == frame.lastKeyNode { keys.removeLast() }
        let key = Int(frame.lastKeyNode)
        anchors.forget(from: NodeID(frame.lastKeyNode))
        while let merge = mergeKeys.last, merge >= frame.lastKeyNode { mergeKeys.removeLast() }
        nodes.removeLast(nodes.count - key)
        frame.members -= 1
        lastEnd = lastMember.map { nodes[$0].end } ?? 0
      }
      close(at: max(lastEnd, nodes[Int(frame.node)].start))
    }
  }

  /// Reports what can be judged only when the whole file is known, and gives the tree its storage back.
  mutating func finish(into tree: inout YAMLTree) {
    reportHiddenBreaks(upTo: readUpTo)
    var isEmpty = faults.isEmpty
    for document in documents where isEmpty {
      let root = nodes[document.root.index]
      if root.kind != .scalar || root.textCount > 0 || root.style != .plain { isEmpty = false }
    }
    if isEmpty { report(.emptyFile()) }
    tree.nodes = nodes
    tree.decoded = decoded
    tree.documents = documents
    if !mergeKeys.isEmpty {
      for fault in tree.faultsOfMerges(at: mergeKeys, bytes: bytes, limit: limits.maxMergedMappings) { report(fault) }
    }
    tree.faults = faults
    tree.faults.sort { ($0.range, $0.id.rawValue) < ($1.range, $1.id.rawValue) }
  }
}
