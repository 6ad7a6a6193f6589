/// Appends the full case folding of a scalar, one to three scalars (CaseFolding.txt, statuses C and F).
///
/// The standard library has no case folding, but lower case of upper case of lower case is the same relation: it puts
/// `ß`, `ẞ` and `SS` together, `ſ` and `s`, `ς` and `σ`. The exceptions are the dotless `ı`, which is no variant of
/// `i`, and the capitals of Cherokee, to which Unicode folds and from which this folds away.
func appendCaseFold(_ scalar: Unicode.Scalar, to out: inout [Unicode.Scalar]) {
  switch scalar.value {
  case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE:
    if let lower = Unicode.Scalar(scalar.value + 0x20) { out.append(lower) }
  case 0..<0x80, 0x131: out.append(scalar)
  default:
    guard scalar.properties.changesWhenCaseMapped else { return out.append(scalar) }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        out.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
      }
    }
  }
}

/// The case folding of a scalar if that is one scalar, else the lower case if that is one, else the scalar itself
/// (CaseFolding.txt, statuses C and S).
package func simpleCaseFold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  var folded: [Unicode.Scalar] = []
  appendCaseFold(scalar, to: &folded)
  if folded.count == 1 { return folded[0] }
  let lower = scalar.properties.lowercaseMapping.unicodeScalars
  return lower.count == 1 ? lower[lower.startIndex] : scalar
}
