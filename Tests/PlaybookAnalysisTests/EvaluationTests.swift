import DecisionMath
import PlaybookAnalysis
import PlaybookModel
import Testing

/// Evaluations whose result is not simply a number.
@Suite struct EvaluationTests {
  /// Three alternatives, two criteria by our own scores.
  private func evaluate(
    criteria: String = """
    quality: { weight: 60, rubric: { 1: poor, 5: excellent } }
      control: { weight: 40, rubric: { 1: none, 5: daily } }
    """,
    scores: String = """
    in-house: { quality: 2, control: 5 }
      acme: { quality: 5, control: 2 }
      bolt: { quality: 2, control: 2 }
    """,
    also: String = ""
  ) throws -> EvaluationFigures {
    let figures = try figures(
      of: """
        -- content/data/functions/desk.yaml --
        -- content/data/vendors/acme.yaml --
        -- content/data/vendors/bolt.yaml --
        -- content/data/evaluations/who.yaml --
        function: desk
        alternatives: [in-house, acme, bolt]
        criteria:
          \(criteria)
        scores:
          \(scores)
        \(also)
        """)
    return try #require(figures.evaluation(id("who")))
  }

  private func names(_ ranking: Outcome<Ranking>) -> [String] {
    (ranking.value?.places ?? []).map { "\($0.rank) \($0.alternative)" }
  }

  @Test func ranksByWeightedSum() throws {
    let figures = try evaluate()
    #expect(names(figures.ranking) == ["1 acme", "2 in-house", "3 bolt"])
    let first = try #require(figures.ranking.value?.places.first)
    #expect(areEqual(first.score, 0.6 * 1 + 0.4 * 0.25))
    #expect(figures.topsis.reason == .notUsed)
  }

  @Test func aMissingScoreLeavesNoRankingWhereItFails() throws {
    let scores = "in-house: { quality: 3, control: 5 }\n  acme: { quality: 5 }\n  bolt: {}"
    let failed = try evaluate(scores: scores)
    #expect(failed.ranking.reason == .missingScore)
    #expect(failed.robustness.reason == .missingScore)
    #expect(failed.contributions.isEmpty)
  }

  @Test func aMissingScoreCountsAsTheWorstWhereThatIsWanted() throws {
    let scores = "in-house: { quality: 3, control: 5 }\n  acme: { quality: 5 }\n  bolt: {}"
    let figures = try evaluate(scores: scores, also: "missing: worst")
    #expect(names(figures.ranking) == ["1 in-house", "2 acme", "3 bolt"])
    #expect(figures.ranking.value?.places.last?.score == 0)
  }

  @Test func aMissingScoreIsLeftOutWhereThatIsWanted() throws {
    let scores = "in-house: { quality: 3, control: 5 }\n  acme: { quality: 5 }\n  bolt: {}"
    let figures = try evaluate(
      scores: scores, also: "missing: exclude\ncrosscheck: [topsis]")
    // Nothing at all is known of bolt; acme's only score is the best.
    #expect(names(figures.ranking) == ["1 acme", "2 in-house"])
    #expect(figures.ranking.value?.places.first?.score == 1)
    #expect(names(figures.topsis) == ["1 in-house"])
  }

  @Test func whoFailsAGateIsOutAndNeedsNoScore() throws {
    let figures = try evaluate(
      criteria: """
        quality: { weight: 60, rubric: { 1: poor, 5: excellent }, must: { at_least: 3 } }
          control: { weight: 40, rubric: { 1: none, 5: daily } }
        """,
      scores: "in-house: { quality: 3, control: 5 }\n  acme: { quality: 5, control: 3 }\n"
        + "  bolt: { quality: 2 }")
    #expect(try figures.row(vendor("bolt"))?.isDisqualified == true)
    #expect(names(figures.ranking) == ["1 acme", "2 in-house"])
  }

  @Test func nobodyIsLeftWhereAllFailAGate() throws {
    let figures = try evaluate(
      criteria:
        "quality: { weight: 100, rubric: { 1: poor, 5: excellent }, must: { at_least: 6 } }",
      scores: "in-house: { quality: 3 }\n  acme: { quality: 5 }\n  bolt: { quality: 2 }")
    #expect(figures.ranking.reason == .noEligibleAlternative)
    #expect(figures.robustness.reason == .noEligibleAlternative)
  }

  @Test func weightsThatAreAllZeroAreNone() throws {
    let figures = try evaluate(
      criteria: "quality: { weight: 0, rubric: { 1: poor, 5: excellent } }",
      scores: "in-house: { quality: 3 }\n  acme: { quality: 5 }\n  bolt: { quality: 2 }")
    #expect(figures.weights.reason == .noWeights)
    #expect(figures.ranking.reason == .noWeights)
  }

  @Test func anEvaluationOfNothingHasNoRanking() throws {
    let figures = try figures(
      of: """
        -- content/data/functions/desk.yaml --
        -- content/data/evaluations/who.yaml --
        function: desk
        alternatives: [in-house]
        criteria:
          quality: { weight: 100, rubric: { 1: poor, 5: excellent } }
        missing: exclude
        """)
    let found = try #require(figures.evaluation(id("who")))
    #expect(found.ranking.value?.places.isEmpty == true)
    #expect(found.ranking.value?.margin == nil)
    #expect(found.robustness.value?.badge == .nobodyElse)
  }

  @Test func whatIsEqualEverywhereIsTied() throws {
    let same = "{ quality: 3, control: 3 }"
    let figures = try evaluate(
      scores: "in-house: \(same)\n  acme: \(same)\n  bolt: \(same)", also: "crosscheck: [topsis]")
    #expect(names(figures.ranking) == ["1 acme", "1 bolt", "1 in-house"])
    #expect(figures.robustness.value?.badge == .fragile)
    #expect(
      figures.robustness.value?.criticalWeights.map(\.weight.reason) == [
        .firstPlaceTied, .firstPlaceTied,
      ])
    #expect(figures.topsis.value?.places.map(\.score) == [0.5, 0.5, 0.5])
  }

  @Test func oneRankedAlternativeHasNobodyToLoseAgainst() throws {
    let figures = try evaluate(
      criteria:
        "quality: { weight: 100, rubric: { 1: poor, 5: excellent }, must: { at_least: 5 } }",
      scores: "in-house: { quality: 3 }\n  acme: { quality: 5 }\n  bolt: { quality: 2 }")
    #expect(names(figures.ranking) == ["1 acme"])
    #expect(figures.ranking.value?.margin == nil)
    #expect(figures.robustness.value?.badge == .nobodyElse)
  }

  @Test func ranksAndJudgementsGiveWeights() throws {
    let ranked = try evaluate(
      criteria: """
        quality: { rank: 2, rubric: { 1: poor, 5: excellent } }
          control: { rank: 1, rubric: { 1: none, 5: daily } }
        """)
    #expect(ranked.weights.value?.values == [0.25, 0.75])

    let judged = try evaluate(
      criteria: """
        quality: { rubric: { 1: poor, 5: excellent } }
          control: { rubric: { 1: none, 5: daily } }
        """, also: "pairwise: [[quality, control, 1/3]]")
    let weights = try #require(judged.weights.value?.values)
    #expect(areEqual(weights[0], 0.25) && areEqual(weights[1], 0.75))
  }

  @Test func anAnchorCutsWhatLiesBeyondIt() throws {
    let figures = try evaluate(
      criteria: "price: { weight: 100, value: { worst: 10, best: 2 } }",
      scores: "in-house: { price: 12 }\n  acme: { price: 2 }\n  bolt: { price: 6 }")
    let cells = figures.rows.map { $0.cells[0] }
    #expect(cells.map(\.value) == [0, 1, 0.5])
    #expect(cells.map(\.isClamped) == [true, false, false])
  }

  @Test func theOrderOfTheListChangesNoFigure() throws {
    let scores = [
      "in-house: { quality: 3, control: 5 }", "acme: { quality: 5, control: 2 }",
      "bolt: { quality: 2, control: 2 }",
    ]
    let first = try evaluate(scores: scores.joined(separator: "\n  "))
    let second = try evaluate(scores: scores.reversed().joined(separator: "\n  "))
    #expect(names(first.ranking) == names(second.ranking))
    #expect(first.ranking.value?.margin == second.ranking.value?.margin)
  }
}
