/// A noun with its indefinite article: `a treatment`, `an urgency`.
package func withArticle(_ noun: String) -> String {
  guard let first = noun.lowercased().first else { return noun }
  return "aeiou".contains(first) ? "an \(noun)" : "a \(noun)"
}

/// Words as a message lists them, in parentheses; nothing where there are none, or too many.
package func listing(_ words: [String]) -> String {
  words.isEmpty || words.count > 12 ? "" : " (\(words.joined(separator: ", ")))"
}

/// The end of a message about a word that is none of `known`: the one that may have been meant, else all of them.
package func hint(for word: String, among known: [String]) -> String {
  let near = didYouMean(word, among: known)
  return near.isEmpty ? listing(known) : near
}
