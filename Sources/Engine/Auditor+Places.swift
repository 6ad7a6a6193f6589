import Findings

extension Auditor {
  /// Looks up where the operands of findings stand. Each file with findings is read once, by one of `jobs` tasks.
  static func locate(_ pending: inout [PendingFinding], in texts: [SourceText], jobs: Int) async {
    var order: [Operand] = []
    for (number, entry) in pending.enumerated() {
      for (operand, place) in entry.places.enumerated() {
        order.append(Operand(place: place, finding: number, operand: operand))
      }
    }
    order.sort {
      ($0.place.file, $0.place.start, $0.finding, $0.operand) < ($1.place.file, $1.place.start, $1.finding, $1.operand)
    }
    var placed: [[Place]] = []
    let runs = cut(order, jobs: jobs)
    if runs.count <= 1 {
      placed = runs.map { Self.places(of: order[$0], in: texts) }
    } else {
      let operands = order
      placed = await withTaskGroup(of: [Place].self) { group in
        for run in runs { group.addTask { Self.places(of: operands[run], in: texts) } }
        var collected: [[Place]] = []
        for await places in group { collected.append(places) }
        return collected
      }
    }
    for entry in placed.joined() {
      pending[entry.operand.finding].finding.operands[entry.operand.operand].location = entry.location
      pending[entry.operand.finding].finding.operands[entry.operand.operand].start = entry.start
      pending[entry.operand.finding].finding.operands[entry.operand.operand].end = entry.end
    }
  }

  /// Looks up where the notes of findings stand. Complexity: some readings of the records that they speak of.
  static func locateWitnesses(_ pending: inout [PendingFinding], _ facts: Facts) {
    var locator = Locator(facts)
    var order: [(place: WitnessPlace, finding: Int, note: Int)] = []
    for (number, entry) in pending.enumerated() {
      for (note, place) in entry.witnesses.enumerated() { if let place { order.append((place, number, note)) } }
    }
    order.sort { ($0.place.file, $0.place.start) < ($1.place.file, $1.place.start) }
    for entry in order {
      pending[entry.finding].finding.notes[entry.note].location = locator.value(
        file: entry.place.file, start: entry.place.start, keys: entry.place.keys, member: nil)
    }
  }

  /// An operand of a finding, and where its record stands.
  private struct Operand: Sendable {
    var place: RecordPlace
    var finding: Int
    var operand: Int
  }

  private struct Place: Sendable {
    var operand: Operand
    var location: Location
    var start: Position
    var end: Position
  }

  /// Cuts operands in order of file into one run a job, none of which shares a file with another.
  private static func cut(_ order: [Operand], jobs: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for job in 1...max(1, jobs) where start < order.count {
      var end = max(start + 1, order.count * job / max(1, jobs))
      while end < order.count, order[end].place.file == order[end - 1].place.file { end += 1 }
      runs.append(start..<end)
      start = end
    }
    return runs
  }

  private static func places(of operands: ArraySlice<Operand>, in texts: [SourceText]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(operands.count)
    var file = -1
    var bytes: [UInt8] = []
    var lines = LineCursor([])
    for entry in operands {
      if entry.place.file != file {
        file = entry.place.file
        bytes = texts[file].bytes
        lines = LineCursor(bytes)
      }
      if entry.place.line > 0 { lines.advance(to: entry.place.start, line: Int(entry.place.line)) }
      let range = RecordLine.range(in: bytes, start: entry.place.start)
      places.append(
        Place(
          operand: entry, location: Location(file: FileID(UInt32(truncatingIfNeeded: file)), range: range),
          start: lines.position(at: range.start), end: lines.position(at: range.end)))
    }
    return places
  }
}
