import Testing

@testable import Values

@Suite struct ScalarSetTests {
  private static let everyScalar = (UInt32(0)...ScalarSet.highest).compactMap(Unicode.Scalar.init)

  @Test("the table of word characters is what the standard library says")
  func words() {
    var different: [Unicode.Scalar] = []
    for scalar in Self.everyScalar {
      let properties = scalar.properties
      let isMarkOrDigit: Bool =
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
        default: false
        }
      let isWord = properties.isAlphabetic || properties.isJoinControl || isMarkOrDigit
      if isWord != ScalarSet.word.contains(scalar) { different.append(scalar) }
    }
    #expect(different.isEmpty, "write `wordRuns` anew: the Unicode version of the standard library has changed")
  }

  @Test("blanks are the scalars with the property White_Space")
  func blanks() {
    #expect(Self.everyScalar.allSatisfy { isBlank($0) == $0.properties.isWhitespace })
  }

  @Test("no script with case is left out")
  func cases() {
    let cased = Self.everyScalar.filter { $0.properties.changesWhenCaseMapped }
    let alone = cased.filter { scalar in
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 && !ScalarSet(scalar).caseClosed.contains(lower[lower.startIndex])
    }
    #expect(alone.isEmpty)
  }

  @Test("scalars that NFC is said to keep are kept")
  func inert() {
    let changed = Self.everyScalar.filter { scalar in
      isInertInNFC(scalar) && !isBlank(scalar) && normalizedAfterMark(scalar) != Array(String(scalar).utf8)
    }
    #expect(changed.isEmpty)
  }

  /// What NFC makes of the scalar after `a` and a mark, which are not for the quick check and are dropped again.
  private func normalizedAfterMark(_ scalar: Unicode.Scalar) -> [UInt8] {
    var out: [UInt8] = []
    normalizeText(Array("a\u{348}\(scalar)".utf8)[...], into: &out)
    return Array(out.dropFirst(3))
  }

  @Test("sets join, turn round and find their members")
  func sets() {
    let set = ScalarSet([0x62...0x64, 0x61...0x61, 0x70...0x75, 0x72...0x73])
    #expect(set.ranges == [0x61...0x64, 0x70...0x75])
    #expect(set.inverted.inverted == set)
    #expect(set.union(set.inverted).ranges == [0...ScalarSet.highest])
    #expect(ScalarSet([]).inverted.inverted.ranges.isEmpty)
    #expect(["a", "d", "p", "u"].allSatisfy(set.contains))
    #expect(["`", "e", "o", "v"].allSatisfy { !set.contains($0) })
  }
}
