/// A deterministic automaton whose states are sets of a program's steps, made as they are reached.
///
/// Michael Rabin and Dana Scott, "Finite automata and their decision problems", 1959; kept as a cache as in
/// Russ Cox, "Regular expression matching in the wild", 2010 (https://swtch.com/~rsc/regexp/regexp3.html).
struct PatternAutomaton: Sendable {
  /// The place of a state's row in the table: its number times the number of symbols.
  typealias Row = UInt32

  /// The state after which nothing more is read: there is a match.
  let matched: Row = 0
  /// The state from which there is no match, whatever follows.
  let dead: Row
  private(set) var start: Row = 0
  /// The next state by state and symbol, or `unknown`.
  private(set) var table: [Row] = []
  /// The number of steps that were followed to make the states so far.
  private(set) var effort = 0

  /// Stands in the table where the next state has not been asked for.
  static let unknown = Row.max

  private let program: PatternProgram
  private let alphabet: PatternAlphabet
  private let isAnchored: Bool
  private var states: [State] = []
  private var rows: [State: Row] = [:]
  private var marks: [UInt32]
  private var mark: UInt32 = 0

  init(_ program: PatternProgram, _ alphabet: PatternAlphabet) {
    self.program = program
    self.alphabet = alphabet
    isAnchored = program.isAnchoredAtStart
    dead = Row(alphabet.count)
    marks = Array(repeating: 0, count: program.instructions.count * 2)
    forget()
  }

  /// Number of states made so far.
  var stateCount: Int { states.count }

  /// Whether no further symbol can change the answer.
  func isFinal(_ row: Row) -> Bool { row <= dead }

  /// Makes every state that can be reached, and says whether that took no more than the limits.
  mutating func complete(states stateLimit: Int, entries entryLimit: Int, effort effortLimit: Int) -> Bool {
    var number = 2
    while number < states.count {
      for symbol in 0..<alphabet.count {
        _ = next(Row(number * alphabet.count), PatternAlphabet.Symbol(symbol))
        if states.count > stateLimit || table.count > entryLimit || effort > effortLimit { return false }
      }
      number += 1
    }
    return true
  }

  /// Forgets all states but `matched`, `dead` and the first.
  mutating func forget() {
    states = []
    rows = [:]
    table = []
    _ = add(State(steps: [], behind: .other))
    _ = add(State(steps: [], behind: .textStart))
    let minds = program.readsWords || program.assertions.contains(.textStart)
    start = add(State(steps: [], behind: minds ? .textStart : .other))
    rows = [states[states.count - 1]: start]
  }

  /// The state after `row` and `symbol`. Complexity: O(1) if it has been asked for before, else O(program).
  mutating func next(_ row: Row, _ symbol: PatternAlphabet.Symbol) -> Row {
    let entry = Int(row) + Int(symbol)
    if table[entry] != Self.unknown { return table[entry] }
    let found: Row
    switch follow(states[Int(row) / alphabet.count], symbol) {
    case .matched: found = matched
    case .dead: found = dead
    case .state(var state):
      state.steps.sort()
      found = self.row(of: state)
    }
    table[entry] = found
    return found
  }

  /// The state of a row that is not final.
  func state(of row: Row) -> State { states[Int(row) / alphabet.count] }

  /// The state in which `row` is after `forget()`.
  mutating func forgetAllBut(_ row: Row) -> Row {
    let state = states[Int(row) / alphabet.count]
    forget()
    return self.row(of: state)
  }

  /// What follows on a state and a symbol, its steps in no order; not kept. Complexity: O(program).
  mutating func follow(_ state: State, _ symbol: PatternAlphabet.Symbol) -> Follower {
    mark += 1
    var next = State(steps: [], behind: program.readsWords && alphabet.isWord(symbol) ? .word : .other)
    next.steps.reserveCapacity(state.steps.count + 4)
    // A match may start at any place, so the program's first step is tried at each.
    var open = !isAnchored || state.behind == .textStart ? [program.start] : []
    var index = 0
    while true {
      let step: PatternProgram.Step
      if let last = open.popLast() {
        step = last
      } else if index < state.steps.count {
        step = state.steps[index]
        index += 1
      } else {
        return next.steps.isEmpty && isAnchored ? .dead : .state(next)
      }
      guard marks[Int(step)] != mark else { continue }
      marks[Int(step)] = mark
      effort += 1
      switch program.instructions[Int(step)] {
      case .match: return .matched
      case .either(let first, let second):
        open.append(second)
        open.append(first)
      case .assert(let assertion, let follower):
        if holds(assertion, between: state.behind, and: symbol) { open.append(follower) }
      case .read(let set, let follower):
        let place = program.instructions.count + Int(follower)
        if marks[place] != mark, alphabet.set(set, contains: symbol) {
          marks[place] = mark
          next.steps.append(follower)
        }
      }
    }
  }

  private func holds(_ assertion: PatternAssertion, between: Behind, and symbol: PatternAlphabet.Symbol) -> Bool {
    switch assertion {
    case .textStart: between == .textStart
    case .textEnd: symbol == alphabet.end || symbol == alphabet.lastLineFeed
    case .wordBoundary: (between == .word) != alphabet.isWord(symbol)
    case .noWordBoundary: (between == .word) == alphabet.isWord(symbol)
    }
  }

  private mutating func row(of state: State) -> Row {
    if let known = rows[state] { return known }
    let row = add(state)
    rows[state] = row
    return row
  }

  private mutating func add(_ state: State) -> Row {
    let row = Row(table.count)
    states.append(state)
    table.append(contentsOf: repeatElement(Self.unknown, count: alphabet.count))
    return row
  }

  /// What lies before a place in the text.
  enum Behind: UInt8, Sendable {
    case textStart
    case word
    case other
  }

  /// What has been read so far, as far as it matters to what follows.
  struct State: Hashable, Sendable {
    /// The steps to try next, each once; ascending in a state that has a row.
    var steps: [PatternProgram.Step]
    var behind: Behind
  }

  /// What a symbol leads to.
  enum Follower: Sendable {
    case matched
    case dead
    case state(State)
  }
}
