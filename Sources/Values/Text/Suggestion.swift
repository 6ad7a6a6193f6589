/// The candidates that `word` may be a slip for, each once: nearest first, of those as near the ones with the same letters
/// (`lint` for `lnit`), then those with the same first letter, which few slips change, then alphabetically.
///
/// Near is a Damerau-Levenshtein distance (optimal string alignment) of at most a third of the longer word's length,
/// case not counted. Nearest of all is a candidate that differs only in case, in hyphens, underscores and blanks, or in
/// a final `s`. `word` itself is none, and words of more than 100 scalars have none.
///
/// Complexity: linear in the candidates, most of which only their lengths and letters are looked at.
package func suggestions(for word: String, among candidates: some Sequence<String>, limit: Int = 3) -> [String] {
  let wanted = WordForm(word)
  guard limit > 0, wanted.scalars.count <= WordForm.lengthLimit, !wanted.scalars.isEmpty else { return [] }
  var best: [(distance: Int, kinship: Int, candidate: String)] = []
  var form = WordForm()
  var distances = AlignmentDistance()
  for candidate in candidates where candidate.utf8.count <= WordForm.lengthLimit * 4 {
    form.read(candidate)
    var bound = max(wanted.scalars.count, form.scalars.count) / 3
    if best.count == limit, let worst = best.last { bound = min(bound, worst.distance) }
    guard let distance = wanted.distance(to: form, atMost: bound, using: &distances) else { continue }
    let kinship = wanted.kinship(to: form)
    let place =
      best.firstIndex { ($0.distance, $0.kinship, $0.candidate) >= (distance, kinship, candidate) } ?? best.count
    if candidate == word || place < best.count && best[place].candidate == candidate { continue }
    best.insert((distance, kinship, candidate), at: place)
    if best.count > limit { best.removeLast() }
  }
  return best.map(\.candidate)
}

/// The end of a message about a word that is not known: "; did you mean `x`?", or nothing if no candidate is near.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String {
  suggestions(for: word, among: candidates, limit: 1).first.map { "; did you mean `\($0)`?" } ?? ""
}

/// A word as it is compared with others: case folded, its blanks, hyphens and underscores all hyphens.
private struct WordForm {
  /// The most scalars of a word that is worth a suggestion.
  static let lengthLimit = 100

  private(set) var scalars: [UInt32] = []
  /// The scalars without hyphens and without a final `s`.
  private var bare: [UInt32] = []
  /// A bit for each scalar that occurs, by its value modulo 64.
  private var bag: UInt64 = 0

  init() {}

  init(_ word: String) { read(word) }

  /// Becomes the form of `word`; keeps the memory.
  mutating func read(_ word: String) {
    scalars.removeAll(keepingCapacity: true)
    bare.removeAll(keepingCapacity: true)
    bag = 0
    let bytes = word.utf8Span.span
    var offset = 0
    while offset < bytes.count {
      let value = decodeScalar(bytes, at: &offset)
      switch value {
      case 0x41...0x5A: add(value | 0x20)
      case 0x20, 0x5F, 0x2D: add(0x2D)
      case 0..<0x80: add(value)
      default:
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        add(isBlank(scalar) ? 0x2D : simpleCaseFold(scalar).value)
      }
    }
    if bare.count > 2, bare.last == 0x73 { bare.removeLast() }
  }

  private mutating func add(_ value: UInt32) {
    scalars.append(value)
    if value != 0x2D { bare.append(value) }
    bag |= 1 << UInt64(value & 63)
  }

  /// The distance if it is at most `bound`; 0 if only case, hyphens or a final `s` tell the words apart.
  func distance(to other: WordForm, atMost bound: Int, using distances: inout AlignmentDistance) -> Int? {
    if bare == other.bare, !bare.isEmpty { return 0 }
    // One edit changes the length by one at most, and takes one letter from either bag at most.
    guard abs(scalars.count - other.scalars.count) <= bound,
      (bag & ~other.bag).nonzeroBitCount <= bound, (other.bag & ~bag).nonzeroBitCount <= bound
    else { return nil }
    return distances.between(scalars, other.scalars, atMost: bound)
  }
}

extension WordForm {
  /// 0 for the same letters in another order, 1 for the same first letter, else 2.
  fileprivate func kinship(to other: WordForm) -> Int {
    if scalars.count == other.scalars.count, scalars.sorted() == other.scalars.sorted() { return 0 }
    return scalars.first == other.scalars.first ? 1 : 2
  }
}

/// The edit distance in which a letter is added, dropped or replaced, or two neighbours change places, and no letter is
/// edited twice.
///
/// Fred Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM
/// 7(3), 1964; in the band of Esko Ukkonen, "Algorithms for approximate string matching", 1985.
package struct AlignmentDistance {
  /// Three rows of the table of distances, one after the other.
  private var rows: [Int] = []

  package init() {}

  /// The distance, or nothing if it is above `bound`. Complexity: O(length × bound).
  package mutating func between(_ first: [UInt32], _ second: [UInt32], atMost bound: Int) -> Int? {
    guard abs(first.count - second.count) <= bound else { return nil }
    if second.isEmpty { return first.count }
    let width = second.count + 1
    let far = bound + 1
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(far, count: width * 3))
    var (beforeLast, last, current) = (0, width, width * 2)
    for column in 0..<min(width, far) { rows[last + column] = column }
    var nearestBefore = 0
    for row in 0..<first.count {
      let from = max(0, row - bound)
      let to = min(second.count - 1, row + bound)
      rows[current + from] = from == 0 ? min(row + 1, far) : far
      var nearest = rows[current + from]
      for column in from...to {
        let isSame = first[row] == second[column]
        let above = column < row + bound ? rows[last + column + 1] : far
        var distance = min(rows[last + column] + (isSame ? 0 : 1), rows[current + column] + 1, above + 1)
        if !isSame, row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          distance = min(distance, rows[beforeLast + column - 1] + 1)
        }
        rows[current + column + 1] = min(distance, far)
        nearest = min(nearest, distance)
      }
      if nearest > bound, nearestBefore > bound { return nil }
      nearestBefore = nearest
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    let distance = rows[last + second.count]
    return distance <= bound ? distance : nil
  }
}

/// Whether nobody could have meant anything else: one letter of a long word, not its first (`asymptomatic` is not
/// `symptomatic`), in a part of it that says something (`grade-a` is not `grade-b`), and no digit. Complexity: linear in the
/// longer of the two.
package func isPlainSlip(_ word: String, for meant: String) -> Bool {
  let a = word.unicodeScalars.map { simpleCaseFold($0) }
  let b = meant.unicodeScalars.map { simpleCaseFold($0) }
  guard a.count >= 6, b.count >= 6, a.first == b.first else { return false }
  var distances = AlignmentDistance()
  guard distances.between(a.map(\.value), b.map(\.value), atMost: 1) != nil else { return false }
  guard digits(a) == digits(b) else { return false }
  let start = zip(a, b).prefix { $0 == $1 }.count
  let parts = meant.split(omittingEmptySubsequences: false) { "-_ ".contains($0) }
  var end = 0
  for part in parts {
    end += part.unicodeScalars.count + 1
    if start < end { return part.unicodeScalars.count >= 4 }
  }
  return (parts.last?.unicodeScalars.count ?? 0) >= 4
}

private func digits(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  scalars.filter { $0.properties.numericType != nil }
}
