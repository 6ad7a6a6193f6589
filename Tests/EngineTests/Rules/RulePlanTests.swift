import Evidence
import Findings
import Testing
import Values
import YAMLSource

@testable import Engine
@testable import Language

/// What a rule over the worked vocabulary compiles to, step by step.
@Suite struct RulePlanTests {
  static let claims = "{a: live recommendation, b: recommendation}"

  private func plan(_ keys: String, for kinds: String = claims) throws -> RulePlan {
    let (rules, findings) = RuleReader.read(
      [[MarkedSample(rule(keys, for: kinds)).file()]], vocabulary: sampleVocabulary)
    return RulePlan(try #require(rules.first, "\(findings.map(\.message))"), vocabulary: sampleVocabulary)
  }

  private func texts(_ conditions: [Condition]) -> [String] {
    conditions.map(ConditionText(vocabulary: sampleVocabulary).text)
  }

  @Test func scansTakeWhatSpeaksOfOneVariable() throws {
    let plan = try plan("where: [a.condition == b.condition, b.stance == avoid and a.purpose is present]")
    #expect(plan.scans.map(\.variable) == ["a", "b"])
    #expect(plan.scans.map(\.adjectives.count) == [1, 0])
    #expect(texts(plan.scans[0].filters) == ["a.purpose is present"])
    #expect(texts(plan.scans[1].filters) == ["b.stance == avoid"])
    #expect(plan.scans.map { $0.keyPaths.map(\.text) } == [["a.condition"], ["b.condition"]])
  }

  @Test func hierarchiesAreExpandedTowardsTheOtherSide() throws {
    let plan = try plan("where: [a.condition same-or-is-a b.condition, a.treatment related-to b.treatment]")
    let lookups = try #require(plan.joins.first).lookups
    #expect(lookups.map(\.expansion) == [.above, .below, .both, .both])
    #expect(lookups.map { $0.new.path.text } == ["b.condition", "a.condition", "b.treatment", "a.treatment"])
    #expect(lookups.allSatisfy { $0.index != nil })
  }

  @Test func whatHasNoIndexIsHashedFromTheFirstVariable() throws {
    let plan = try plan("where: some a.names == some b.names", for: "{a: condition, b: condition}")
    let lookups = try #require(plan.joins.first).lookups
    #expect(lookups.count == 1 && lookups[0].index == nil && lookups[0].new.path.slot == 1)
    #expect(plan.scans.allSatisfy { $0.keyPaths.isEmpty })
  }

  @Test func branchesThatHoldKeysAreJoinsOfTheirOwn() throws {
    let plan = try plan("where: a.condition == b.condition or a.treatment == b.treatment")
    #expect(plan.joins.map { $0.lookups[0].new.path.text } == ["b.condition", "b.treatment"])
    let next = try #require(plan.joins[0].extension(from: [0], to: 1))
    #expect(next.meets.isEmpty)
    #expect(texts(next.filters) == ["a.condition == b.condition or a.treatment == b.treatment"])
    #expect(plan.scans.allSatisfy { $0.keyPaths.isEmpty })
  }

  @Test func extensionsMeetBeforeTheyFilter() throws {
    let plan = try plan("where: [not a.purpose == b.purpose, a.condition == b.condition, a.stance != b.stance]")
    let next = try #require(plan.joins.first?.extension(from: [0], to: 1))
    #expect(texts(next.meets.map(\.condition)) == ["a.condition == b.condition"] && next.meets[0].isEarly)
    #expect(next.filters.count == 2 && next.differsFrom == [0])
  }

  @Test func threeVariablesAreBoundInEveryOrderThatHasAKey() throws {
    let plan = try plan(
      "where: [a == b.condition, b.treatment == c]", for: "{a: condition, b: recommendation, c: treatment}")
    let join = try #require(plan.joins.first)
    #expect(join.extensions.map { $0.bound + [$0.slot] } == [[0, 1], [0, 1, 2]])
    #expect(join.extension(from: [0, 2], to: 1) == nil)
    #expect(!plan.takesPairsOnce)
  }

  @Test func contextsAreSweptOnlyWhereNothingElseIsAsked() throws {
    let keys = "where: a.condition == b.condition\noverlap: applies-to"
    let swept = try plan(keys + "\nsweeping: b")
    #expect(swept.meeting?.sweptPaths?.map { $0.map(\.text) } == [["a.condition"], ["b.condition"]])
    #expect(swept.meeting?.overlap.sweepingVariables == [1])
    #expect(swept.grading == .byContexts && swept.takesPairsOnce)
    #expect(try plan(keys + "\nrequire: a.purpose is present").meeting?.sweptPaths == nil)
    #expect(try plan(keys + "\ngrade: tension").grading == .always(.tension))
  }

  @Test func requirementsAskAboutOneVariableFirst() throws {
    let plan = try plan(
      "where: a.condition == b.condition\nrequire: a.purpose == b.purpose or a.stance == avoid")
    let requirement = try #require(plan.requirement)
    #expect(texts(requirement.conditions) == ["a.stance == avoid or a.purpose == b.purpose"])
    #expect(requirement.lists.isEmpty)
    #expect(try self.plan("require: r.evidence is present", for: "{r: recommendation}").requirement?.lists.count == 1)
  }

  /// A rule reads what its adjectives, references, hierarchies and contexts read.
  @Test func readsAreFollowedThroughAdjectivesAndHierarchies() throws {
    let reads = RuleReads(
      try plan("where: a.condition is-a b.condition\noverlap: applies-to"), sampleVocabulary)
    func has(_ kind: String, _ field: String) throws -> Bool {
      let kind = try #require(sampleVocabulary.kind(named: kind))
      let field = try #require(sampleVocabulary[kind].field(named: field))
      return reads.fields.contains(RuleReads.Place(kind: kind, field: field))
    }
    #expect(try has("recommendation", "condition") && has("recommendation", "evidence"))
    #expect(try has("condition", "is-a") && has("evidence", "source"))
    #expect(try !has("recommendation", "purpose"))
    #expect(reads.contexts.contains(try #require(sampleVocabulary.kind(named: "recommendation"))))
    #expect(reads.adjectives.contains { sampleVocabulary[$0.kind].adjectives[$0.number].name == "live" })
    #expect(!reads.readsToday && !reads.readsCues && reads.texts.isEmpty)
    let dated = try plan("require: c.reviewed within 3 years of today", for: "{c: condition}")
    #expect(RuleReads(dated, sampleVocabulary).readsToday)
  }
}

/// The rules of the repository.
@Suite struct RepositoryPlanTests {
  private func pack() throws -> LoadedPack {
    let files = try repositoryPack()
    return LoadedPack(
      RulePack(vocabulary: files.vocabulary.source, rules: [files.rules.map(\.source)], cues: try repositoryCuesText()),
      firstFile: 0, limits: YAMLLimits())
  }

  @Test func everyRuleHasAPlan() throws {
    let pack = try pack()
    for rule in pack.rules {
      let plan = RulePlan(rule, vocabulary: pack.vocabulary)
      #expect(plan.scans.count == rule.variables.count)
      #expect(plan.joins.isEmpty == (rule.variables.count == 1), "\(rule.id)")
      // Every way of binding the variables has a look-up, and ends with all of them bound.
      for join in plan.joins {
        for next in join.extensions {
          #expect(
            join.lookups.contains { $0.new.path.slot == next.slot && next.bound.contains($0.bound.path.slot) },
            "\(rule.id)")
        }
        #expect(join.extensions.contains { $0.bound.count == rule.variables.count - 1 }, "\(rule.id)")
      }
      #expect(PlanText.render(plan, pack.vocabulary).contains("find what is left"))
    }
  }

  /// What a plan prints of a condition says the same when it is read again.
  @Test func conditionsReadBackAsTheyWere() throws {
    let pack = try pack()
    let words = ConditionText(vocabulary: pack.vocabulary)
    for rule in pack.rules {
      for condition in rule.conditions + rule.requirements {
        let text = words.text(condition)
        let (again, findings) = ConditionChecker.check(
          DeclaredText(text, at: rule.location), scope: ConditionScope(rule.variables), vocabulary: pack.vocabulary)
        let read = try #require(again, "\(rule.id): \(text): \(findings.map(\.message))")
        #expect(
          ConditionKey(read, kind: 0, slot: 0) == ConditionKey(condition, kind: 0, slot: 0), "\(rule.id): \(text)")
        #expect(words.text(read) == text)
      }
    }
  }

  @Test func everyFieldThatAPathNamesIsRead() throws {
    let pack = try pack()
    for rule in pack.rules {
      let reads = RuleReads(RulePlan(rule, vocabulary: pack.vocabulary), pack.vocabulary)
      for condition in rule.conditions + rule.requirements {
        condition.forEachPath { path in
          for case .field(let kind, let field) in path.steps {
            #expect(reads.fields.contains(RuleReads.Place(kind: kind, field: field)), "\(rule.id): \(path.text)")
          }
        }
      }
    }
  }
}
