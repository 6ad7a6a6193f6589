extension Words {
  /// The name of a condition: no two conditions share one, whatever their number.
  static func condition(_ index: Int) -> (title: String, synonyms: [String]) {
    let combinations = adjectives.count * sites.count * disorders.count
    let place = index % combinations * 7919 % combinations  // 7919 is prime and no factor: a permutation
    let adjective = adjectives[place % adjectives.count]
    let site = sites[place / adjectives.count % sites.count]
    let disorder = disorders[place / adjectives.count / sites.count % disorders.count]
    let round = index / combinations == 0 ? "" : " type \(index / combinations + 1)"
    let title = "\(capitalised(adjective)) \(site) \(disorder)\(round)"
    return (title, ["\(disorder) of the \(site) (\(adjective))\(round)", "\(adjective) \(disorder), \(site)\(round)"])
  }

  /// The name of a symptom or a sign, unique in its series.
  static func symptom(_ index: Int) -> String {
    let place = index % (sensations.count * sites.count)
    let time = index / (sensations.count * sites.count)
    let name = "\(capitalised(sensations[place % sensations.count])) of the \(sites[place / sensations.count])"
    return time == 0 ? name : "\(name) \(times[time % times.count])" + (time < times.count ? "" : " \(time)")
  }

  /// The name of a treatment, unique.
  static func treatment(_ index: Int) -> String {
    let (stem, ending) = (stems[index % stems.count], endings[index / stems.count % endings.count])
    let round = index / (stems.count * endings.count)
    return capitalised(stem) + ending + (round == 0 ? "" : " \(round + 1)")
  }

  /// A text with its first letter in upper case.
  static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Int {
  /// The number with zeros before it, so that it has so many digits.
  func digits(_ count: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, count - text.count)) + text
  }
}
