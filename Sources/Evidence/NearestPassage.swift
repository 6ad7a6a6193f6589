import Values

/// The words of a normal text, by their letters without case.
package struct WordIndex: Sendable {
  package private(set) var hashes: [UInt32] = []
  /// Where each word stands in the normal text.
  package private(set) var starts: [UInt32] = []
  package private(set) var ends: [UInt32] = []
  private var bucketStarts: [UInt32] = []
  private var members: [UInt32] = []
  private var mask = 0

  /// Complexity: linear in the text.
  init(_ text: [UInt8]) {
    let span = text.span
    var index = 0
    while index < span.count {
      guard span[index].isWordByte else {
        index &+= 1
        continue
      }
      let start = index
      var hash: UInt32 = 2_166_136_261
      while index < span.count, span[index].isWordByte {
        let byte = span[index]
        hash = (hash ^ UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) &* 16_777_619
        index &+= 1
      }
      hashes.append(hash ^ hash >> 15)
      starts.append(UInt32(truncatingIfNeeded: start))
      ends.append(UInt32(truncatingIfNeeded: index))
    }
    var size = 16
    while size < hashes.count { size *= 2 }
    mask = size - 1
    bucketStarts = [UInt32](repeating: 0, count: size + 1)
    for hash in hashes { bucketStarts[(Int(hash) & mask) + 1] += 1 }
    for bucket in 1...size { bucketStarts[bucket] += bucketStarts[bucket - 1] }
    members = [UInt32](repeating: 0, count: hashes.count)
    var next = bucketStarts
    for (number, hash) in hashes.enumerated() {
      members[Int(next[Int(hash) & mask])] = UInt32(truncatingIfNeeded: number)
      next[Int(hash) & mask] += 1
    }
  }

  package var count: Int { hashes.count }

  /// The places that may hold a word, in order.
  package func places(of hash: UInt32) -> Range<Int> {
    Int(bucketStarts[Int(hash) & mask])..<Int(bucketStarts[(Int(hash) & mask) + 1])
  }

  package func place(_ slot: Int) -> Int { Int(members[slot]) }
}

extension UInt8 {
  /// A letter or digit, a byte outside ASCII, or an apostrophe.
  fileprivate var isWordByte: Bool { isLetterOrDigit || self == 0x27 }
}

/// The passage of a text that comes nearest to a quote that is not in it.
package struct NearestPassage: Sendable {
  /// A run of words that both have, or that only one has.
  package enum Piece: Equatable, Sendable {
    case same(String)
    case onlyQuote(String)
    case onlySource(String)
  }
  package var pieces: [Piece]
  /// Bytes of the source.
  package var range: Range<Int>
  /// Words that differ, and words of the quote.
  package var differing: Int
  package var wordCount: Int

  /// Whether the passage has most of the quote's words in their order.
  package var isNear: Bool { differing * 5 <= wordCount * 2 }

  /// The passage with what differs marked: `[-words of the quote-]`, `{+words of the source+}`.
  package var marked: String {
    pieces.map { piece in
      switch piece {
      case .same(let text): text
      case .onlyQuote(let text): "[-\(text)-]"
      case .onlySource(let text): "{+\(text)+}"
      }
    }.joined(separator: " ")
  }
}

/// Finds nearest passages within a bounded time.
package struct NearestPassageFinder {
  /// Words of a quote that are looked at, and of the text that they are aligned with.
  private static let maxWords = 160
  /// Places of all words together that count where the quote may be.
  private static let maxVotes = 40_000
  /// Places that are aligned.
  private static let candidates = 8

  private let document: SourceDocument
  private let text: WordIndex
  private let quote: WordIndex
  private let quoteText: NormalText

  /// Nil where the document's words are not prepared or the quote has none.
  package init?(_ written: ArraySlice<UInt8>, in document: SourceDocument) {
    guard let words = document.words else { return nil }
    var normal = NormalText()
    var normalizer = TextNormalizer(isMarkdown: document.isMarkdown, isFragment: true)
    normalizer.normalize(written, into: &normal)
    self.document = document
    text = words
    quote = WordIndex(normal.bytes)
    quoteText = normal
    if quote.count == 0 || words.count == 0 { return nil }
  }

  /// The nearest passage, or nil where the text shares too few words with the quote.
  ///
  /// Each word votes for the places where the quote would begin; around the places with most votes quote and text are
  /// aligned word by word (semi-global alignment, Sellers 1980). Complexity: bounded by a constant.
  package func nearest() -> NearestPassage? {
    var best: NearestPassage?
    for start in candidateStarts() {
      let passage = align(near: start)
      if let passage, best.map({ passage.differing < $0.differing }) ?? true { best = passage }
    }
    return best
  }

  private func candidateStarts() -> [Int] {
    let wordCount = min(quote.count, Self.maxWords)
    var order = Array(0..<wordCount)
    order.sort {
      let (a, b) = (text.places(of: quote.hashes[$0]).count, text.places(of: quote.hashes[$1]).count)
      return a != b ? a < b : $0 < $1
    }
    var votes: [Int: Int] = [:]
    var spent = 0
    for word in order {
      let slots = text.places(of: quote.hashes[word])
      spent += slots.count
      if spent > Self.maxVotes { break }
      for slot in slots where text.hashes[text.place(slot)] == quote.hashes[word] {
        let bucket = (text.place(slot) - word + 4) >> 3
        votes[bucket, default: 0] += 2
        // A word near the edge of a bucket votes for the next one, too.
        votes[bucket + 1, default: 0] += 1
        votes[bucket - 1, default: 0] += 1
      }
    }
    // Neighbouring buckets lead to one alignment: each place is tried once, so that a list of like sentences is
    // searched for the likest of them.
    var chosen: [Int] = []
    for (bucket, _) in votes.sorted(by: { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key })
    where !chosen.contains(where: { abs($0 - bucket) <= 1 }) {
      chosen.append(bucket)
      if chosen.count == Self.candidates { break }
    }
    return chosen.map { max(0, $0 << 3) }
  }

  private func align(near start: Int) -> NearestPassage? {
    let rows = min(quote.count, Self.maxWords)
    let slack = 12 + rows / 4
    let first = max(0, start - slack)
    let last = min(text.count, start + rows + slack)
    guard first < last else { return nil }
    let columns = last - first
    // costs[row][column]: the least number of differing words when `row` words of the quote end at that column.
    var costs = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
    let width = columns + 1
    for row in 1...rows {
      costs[row * width] = Int32(row)
      for column in 1...columns {
        let isSame = quote.hashes[row - 1] == text.hashes[first + column - 1]
        let across = costs[(row - 1) * width + column - 1] + (isSame ? 0 : 2)
        let down = costs[(row - 1) * width + column] + 1
        let right = costs[row * width + column - 1] + 1
        costs[row * width + column] = min(across, down, right)
      }
    }
    var end = 0
    for column in 0...columns where costs[rows * width + column] <= costs[rows * width + end] { end = column }
    return trace(costs, width, rows, end, first)
  }

  private enum Step { case same, quote, source }

  private func trace(_ costs: [Int32], _ width: Int, _ rows: Int, _ end: Int, _ first: Int) -> NearestPassage? {
    var steps: [(step: Step, word: Int)] = []
    var (row, column) = (rows, end)
    while row > 0 {
      let cost = costs[row * width + column]
      if column > 0, quote.hashes[row - 1] == text.hashes[first + column - 1],
        cost == costs[(row - 1) * width + column - 1]
      {
        (row, column) = (row - 1, column - 1)
        steps.append((.same, first + column))
      } else if column > 0, cost == costs[row * width + column - 1] + 1 {
        column -= 1
        steps.append((.source, first + column))
      } else {
        row -= 1
        steps.append((.quote, row))
      }
    }
    steps.reverse()
    guard let from = steps.first(where: { $0.step != .quote }), let to = steps.last(where: { $0.step != .quote }),
      steps.contains(where: { $0.step == .same })
    else { return nil }
    let normal = Int(text.starts[from.word])..<Int(text.ends[to.word])
    return NearestPassage(
      pieces: pieces(steps), range: document.index.text.sourceRange(of: withStop(normal), in: document.bytes),
      differing: max(steps.count { $0.step == .quote }, steps.count { $0.step == .source })
        + max(0, quote.count - rows), wordCount: quote.count)
  }

  /// Takes the stop along that ends a sentence, if the quote has one.
  private func withStop(_ range: Range<Int>) -> Range<Int> {
    let bytes = document.index.text.bytes
    guard range.upperBound < bytes.count, let last = quoteText.bytes.last, last == bytes[range.upperBound],
      last == 0x2E || last == 0x21 || last == 0x3F
    else { return range }
    return range.lowerBound..<range.upperBound + 1
  }

  private func pieces(_ steps: [(step: Step, word: Int)]) -> [NearestPassage.Piece] {
    var pieces: [NearestPassage.Piece] = []
    var index = 0
    while index < steps.count {
      let step = steps[index].step
      var end = index
      while end + 1 < steps.count, steps[end + 1].step == step { end += 1 }
      let (from, to) = (steps[index].word, steps[end].word)
      switch step {
      case .quote:
        pieces.append(.onlyQuote(words(quoteText.bytes, Int(quote.starts[from])..<Int(quote.ends[to]))))
      case .same, .source:
        let piece = words(document.index.text.bytes, Int(text.starts[from])..<Int(text.ends[to]))
        pieces.append(step == .same ? .same(piece) : .onlySource(piece))
      }
      index = end + 1
    }
    return pieces
  }

  private func words(_ bytes: [UInt8], _ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
