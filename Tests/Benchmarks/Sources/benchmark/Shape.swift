/// How large a base is, and who in it is related to whom.
///
/// Conditions come in families of 25, one file each: a root, four branches below it, five leaves below each branch.
/// Within a family no symptom, sign or treatment serves twice, so that whatever contradicts is there on purpose.
struct Shape {
  static let family = 25

  let conditions: Int
  let symptoms: Int
  let signs: Int
  let treatments: Int
  let classes: Int
  let tests: Int
  let sources: Int
  let reviewers = 8

  /// The shape of a base of so many conditions.
  init(conditions: Int) {
    self.conditions = conditions
    symptoms = max(60, conditions / 10)
    // Seven more than an even share, so that conditions with the same signs do not all have the same defect.
    signs = (conditions / 20 + 7) * 2
    treatments = max(60, conditions / 10)
    classes = max(6, treatments / 20)
    tests = max(20, conditions / 100) + 7
    sources = max(25, conditions / 20)
  }

  /// The number of families, and of files of conditions.
  var families: Int { (conditions + Self.family - 1) / Self.family }

  /// The condition right above another in the hierarchy, if there is one.
  func parent(of condition: Int) -> Int? {
    let (family, member) = (condition / Self.family, condition % Self.family)
    guard member > 0 else { return nil }
    return family * Self.family + (member <= 4 ? 0 : 1 + (member - 5) / 5)
  }

  /// The class right above another; the first few have none.
  func parent(ofClass index: Int) -> Int? { index < 2 ? nil : (index - 2) / 4 }

  /// Whether a class, or a treatment in it, is a medicine. All below one root are of one sort.
  func isMedicine(class index: Int) -> Bool {
    var top = index
    while let above = parent(ofClass: top) { top = above }
    return top == 0
  }

  /// Whether a class, or one above it, is for short courses only.
  func isShort(class index: Int) -> Bool {
    var next = Optional(index)
    while let one = next {
      if one > 0 && one % 3 == 2 && isMedicine(class: one) { return true }
      next = parent(ofClass: one)
    }
    return false
  }

  /// The class of a treatment.
  func classOf(treatment: Int) -> Int { treatment % classes }

  /// How many conditions have the signs of this one among their warnings, itself included.
  func sharing(_ condition: Int) -> Int {
    let distance = signs / 2
    return (conditions - 1 - condition % distance) / distance + 1
  }

  /// Of `count` things, the `slot`-th that a condition uses out of `slots`: all are used, and none twice in a family.
  func use(_ condition: Int, slot: Int, of slots: Int, among count: Int) -> Int { (condition * slots + slot) % count }
}

/// The ids by which records refer to each other.
enum ID {
  static func condition(_ index: Int) -> String { "c" + index.digits(6) }
  static func symptom(_ index: Int) -> String { "s" + index.digits(5) }
  static func symptomGroup(_ index: Int) -> String { "sg" + index.digits(4) }
  static func sign(_ index: Int) -> String { "g" + index.digits(5) }
  static func treatment(_ index: Int) -> String { "d" + index.digits(5) }
  static func treatmentClass(_ index: Int) -> String { "k" + index.digits(4) }
  static func test(_ index: Int) -> String { "t" + index.digits(4) }
  static func source(_ index: Int) -> String { "src-" + index.digits(5) }
  static func reviewer(_ index: Int) -> String { "rv-" + index.digits(2) }
}
