import DecisionMath
import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookModel
import Testing

/// What pages say of how a figure was computed is how it was computed.
@Suite struct DerivationTests {
  static let demo = DemoCompany.shared

  @Test func aFactStandsWhereItsTermSays() {
    var checked = 0
    for (entity, derivation) in Self.demo.derivations {
      for term in derivation.inputs {
        guard let place = term.place, case .written(let number, _) = term.quantity else { continue }
        let text = Self.demo.text(at: place)
        let written = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
        #expect(
          DecimalNumber(written) == number,
          "\(entity), \(derivation.id): '\(term.name)' is \(number), at \(place) stands '\(text)'")
        checked += 1
      }
    }
    #expect(checked > 150)
  }

  @Test func aDayStandsWhereItsTermSays() {
    var checked = 0
    for (entity, derivation) in Self.demo.derivations {
      for term in derivation.inputs {
        guard let place = term.place, case .day(let day) = term.quantity else { continue }
        #expect(
          Self.demo.text(at: place).hasPrefix(day.description),
          "\(entity), \(derivation.id): '\(term.name)' is not at \(place)")
        checked += 1
      }
    }
    #expect(checked > 20)
  }

  @Test func idsAreUniqueOnThePageOfAnEntity() {
    for kind in EntityKind.allCases {
      for entity in Self.demo.playbook.entities(of: kind) {
        let ids = Self.demo.figures.derivations(of: entity.reference).map(\.id)
        #expect(Set(ids).count == ids.count, "\(entity.reference): \(ids)")
      }
    }
  }

  /// Where parts were joined by one hyphen, the parts of these would give the same id.
  @Test func idsOfNoTwoSubjectsAreTheSame() throws {
    let figures = try figures(
      of: """
        -- content/data/metrics/resolved.yaml --
        direction: increase
        -- content/data/objectives/a.yaml --
        key_results: { b-c: { metric: resolved, baseline: 1, target: 2 } }
        -- content/data/objectives/a-b.yaml --
        key_results: { c: { metric: resolved, baseline: 1, target: 2 } }
        -- content/data/commitments/firm.yaml --
        alternative: in-house
        answers: { a/b-c: { answer: can, value: 2 }, a-b/c: { answer: can, value: 2 } }
        """)
    let ids = figures.derivations(of: EntityReference(.commitment, try id("firm"))).map(\.id)
    #expect(ids == ["gap--a--b-c", "gap--a-b--c"])
  }

  @Test(arguments: Derivation.Method.allCases)
  func everyMethodHasItsWords(method: Derivation.Method) {
    #expect(!method.title.isEmpty)
    #expect(method.formula.count > 10)
    let endsInYear = method.source?.contains { $0.isNumber } ?? true
    #expect(endsInYear, "the source of \(method) has no year")
  }

  @Test func everyMethodIsUsedByTheDemoOrHasNoData() {
    let used = Set(
      (Self.demo.derivations.map(\.derivation) + Self.demo.figures.completenessDerivations)
        .map(\.method))
    // The demo gives its weights.
    let others: Set<Derivation.Method> = [.rankedWeights, .judgedWeights]
    #expect(Set(Derivation.Method.allCases).subtracting(used) == others)
  }

  @Test func theStepsLeadToTheResult() {
    var checked: Set<Derivation.Method> = []
    for (entity, derivation) in Self.demo.derivations {
      guard let again = Recomputation(of: derivation).result,
        let result = derivation.result.quantity.double
      else { continue }
      let isEqual = areEqual(again, result)
      #expect(isEqual, "\(entity), \(derivation.id): the steps give \(again), not \(result)")
      checked.insert(derivation.method)
    }
    #expect(checked.count >= 22)
  }

  @Test func whatIsNotKnownSaysWhy() throws {
    let level = try #require(
      Self.demo.derivation(.objective, "reliable-support", "forecast--satisfaction"))
    #expect(level.result.quantity == .unknown(.tooFewMeasurements))
    let gap = try #require(
      Self.demo.derivation(.commitment, "bench-co", "gap--reliable-support--seat-cost"))
    #expect(gap.result.quantity == .unknown(.noReply))
  }

  @Test func aVerdictNamesTheClauseThatDecides() throws {
    let lost = try #require(Self.demo.derivation(.pilot, "kestrel-ab", "pilot-verdict"))
    #expect(lost.steps.last?.quantity == .text("A criterion that must be met is missed"))
    let won = try #require(Self.demo.derivation(.pilot, "sierra-ab", "pilot-verdict"))
    #expect(
      won.steps.last?.quantity == .text("The difference is significant, and in its favour"))
  }

  @Test func theCriticalWeightIsWhereTheScoresMeet() throws {
    let derivation = try #require(
      Self.demo.derivation(.evaluation, "it-support", "critical-weights"))
    let figures = try #require(Self.demo.figures.evaluations.first)
    let weight = try #require(derivation.steps.first?.quantity.double)
    let weights = try #require(figures.weights.value).values
    func score(_ id: String) throws -> Double {
      let vendor = try #require(EntityID(id))
      let row = try #require(figures.row(.vendor(vendor)))
      let rest = 1 - weights[0]
      return zip(row.cells, weights).enumerated().reduce(0) { sum, part in
        let share = part.offset == 0 ? weight : part.element.1 * (1 - weight) / rest
        return sum + share * (part.element.0.value ?? 0)
      }
    }
    let isTie = areEqual(try score("sierra-verde"), try score("northgate"))
    #expect(isTie)
  }
}
