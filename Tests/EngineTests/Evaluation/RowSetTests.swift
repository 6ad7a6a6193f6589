import Testing

@testable import Engine

@Suite struct RowSetTests {
  @Test(arguments: [0, 1, 63, 64, 65, 200])
  func setsOfAllSizes(_ count: Int) {
    let even = RowSet(rowCount: count) { $0.isMultiple(of: 2) }
    let third = RowSet(rowCount: count) { $0.isMultiple(of: 3) }
    #expect(even.rows.map { Int($0) } == Array(stride(from: 0, to: count, by: 2)))
    #expect(even.intersection(third).rows.map { Int($0) } == Array(stride(from: 0, to: count, by: 6)))
    #expect(even.complement.count == count - even.count && even.intersection(even.complement).isEmpty)
    #expect(RowSet.all(count).count == count && RowSet(rowCount: count, filled: count / 2).count == count / 2)
  }

  @Test func truthsFollowKleene() {
    let values: [Truth] = [.false, .unknown, .true]
    let pairs = values.flatMap { a in values.map { (a, $0) } }
    let first = Truths(rowCount: 9) { pairs[$0].0 }
    let second = Truths(rowCount: 9) { pairs[$0].1 }
    var both = first
    both.formAnd(second)
    var either = first
    either.formOr(second)
    for (row, (a, b)) in pairs.enumerated() {
      #expect(both[row] == a.and(b) && either[row] == a.or(b) && first.negated[row] == a.negated)
    }
    #expect(first.unknown.rows == [3, 4, 5])
  }
}
