/// What is wrong, on purpose, with one condition in every so many. Named for the rule that finds it, or for the
/// structure finding that it is.
enum Defect: String, CaseIterable {
  // What cannot be read.
  case misspeltReference = "no-such-reference"
  case misspeltWord = "no-such-word"
  case foreignUnit = "no-such-unit"
  case declaredTwice = "declared-twice"
  case hierarchyCycle = "cycle"
  // Safety.
  case flagBelowUrgent = "red-flag-below-urgent"
  case flagWithoutDestination = "red-flag-without-destination"
  case flagWithoutSuspicion = "red-flag-without-suspicion"
  case courseWithoutLength = "short-course-advice-without-length"
  case signWithoutRoute = "warning-sign-without-route"
  // Coverage.
  case noReferral = "causes-without-referral-threshold"
  case noSymptoms = "causes-without-symptoms"
  case noTreatments = "causes-without-treatments"
  case noDefinition = "condition-without-definition"
  case noOutlook = "condition-without-outlook"
  case noPrevention = "condition-without-prevention"
  case noTests = "condition-without-tests"
  // Completeness.
  case warningWithoutReason = "advice-against-without-reason"
  case declaredGap = "declared-gap"
  case lesserGap = "declared-lesser-gap"
  case filledGap = "gap-filled"
  case flagWithoutReason = "red-flag-without-reason"
  case referralWithoutDestination = "referral-without-destination"
  case referralWithoutUrgency = "referral-without-urgency"
  case referralWithoutNumber = "routine-referral-without-number"
  case symptomWithoutFrequency = "symptom-without-frequency"
  case vagueThreshold = "vague-threshold"
  // Evidence.
  case absoluteSymptom = "absolute-symptom-on-one-source"
  case adviceWithoutEvidence = "advice-without-evidence"
  case effectWithoutEvidence = "cause-without-evidence"
  case outlookWithoutEvidence = "outlook-without-evidence"
  case flagWithoutEvidence = "red-flag-without-evidence"
  case referralWithoutEvidence = "referral-without-evidence"
  case symptomWithoutEvidence = "symptom-without-evidence"
  case testWithoutEvidence = "test-advice-without-evidence"
  case contestedAdvice = "contested-advice"
  case evidenceWithoutPlace = "evidence-without-quote-or-locator"
  case gradeWithoutScheme = "grade-without-scheme"
  // Freshness.
  case checkedInFuture = "condition-checked-in-the-future"
  case notChecked = "condition-not-checked-in-time"
  case overdueReview = "review-overdue"
  case noReviewer = "review-without-reviewer"
  // References.
  case causesItself = "causes-itself"
  case sharedName = "condition-names-collide"
  case malformedCode = "hpo-code-malformed"
  case sharedCode = "one-code-two-conditions"
  case codeWithoutRelease = "codes-without-release"

  /// All of them, each with the place in a period at which it comes.
  private static let all = allCases

  /// The defect of a condition, one of each sort in every `period` conditions, spread evenly. The first family has
  /// none, because it brings nothing about and so less is asked of it.
  init?(ofCondition index: Int, period: Int) {
    let step = period / Self.all.count
    let place = index % period
    guard index >= Shape.family, place % step == step / 2, place / step < Self.all.count else { return nil }
    self = Self.all[place / step]
  }

  /// A record, or a value in it, whose first line a finding is expected at.
  enum Place: Int, CaseIterable {
    case condition
    /// The condition a family earlier: of two, the first in the order of ids.
    case earlier
    case codes
    case effect
    /// The first symptom, and the sign among the symptoms.
    case symptom, sign
    /// The first piece of advice, and its last evidence.
    case advice, evidence
    /// The second warning sign.
    case flag
    case referral
    case gap
    case test
    case outlook
    /// The value that cannot be read.
    case value
  }

  /// Where findings are expected, one for each place.
  var findings: [(rule: String, place: Place)] {
    switch self {
    case .filledGap: [(rawValue, .gap), (Self.lesserGap.rawValue, .gap)]
    // Every condition has warning signs, which are to be checked sooner.
    case .notChecked: [(rawValue, .condition), ("red-flags-not-checked-in-time", .condition)]
    case .declaredGap, .lesserGap: [(rawValue, .gap)]
    case .misspeltWord, .foreignUnit, .hierarchyCycle: [(rawValue, .value)]
    case .misspeltReference, .courseWithoutLength, .warningWithoutReason, .contestedAdvice, .adviceWithoutEvidence:
      [(rawValue, .advice)]
    case .evidenceWithoutPlace, .gradeWithoutScheme: [(rawValue, .evidence)]
    case .flagBelowUrgent, .flagWithoutDestination, .flagWithoutSuspicion, .flagWithoutReason, .flagWithoutEvidence:
      [(rawValue, .flag)]
    case .signWithoutRoute: [(rawValue, .sign)]
    case .symptomWithoutFrequency, .absoluteSymptom, .symptomWithoutEvidence: [(rawValue, .symptom)]
    case .referralWithoutDestination, .referralWithoutUrgency, .referralWithoutNumber, .vagueThreshold,
      .referralWithoutEvidence:
      [(rawValue, .referral)]
    case .causesItself, .effectWithoutEvidence: [(rawValue, .effect)]
    case .outlookWithoutEvidence: [(rawValue, .outlook)]
    case .testWithoutEvidence: [(rawValue, .test)]
    case .malformedCode, .codeWithoutRelease: [(rawValue, .codes)]
    case .sharedName, .sharedCode: [(rawValue, .earlier)]
    default: [(rawValue, .condition)]
    }
  }
}

/// The lines at which the parts of a condition begin.
struct PartLines {
  private var lines = [Int](repeating: 0, count: Defect.Place.allCases.count)

  subscript(place: Defect.Place) -> Int {
    get { lines[place.rawValue] }
    set { lines[place.rawValue] = newValue }
  }
}
