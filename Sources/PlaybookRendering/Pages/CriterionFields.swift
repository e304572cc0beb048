internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// One criterion of an evaluation, with what its weights sum to.
struct CriterionRow: Sendable {
  let criterion: Evaluation.Criterion
  /// True where weights are in per cent, false where they are shares.
  let isOfHundred: Bool

  /// A computed value in the unit of the figure that it comes from, or why there is none.
  func shown(_ raw: Outcome<Double>, _ scope: LinkScope) -> String {
    scope.text(of: quantity(raw))
  }

  /// A value in the unit of the figure that it comes from.
  func quantity(_ raw: Outcome<Double>) -> Derivation.Quantity {
    .init(raw) { value in
      criterion.source?.value.quantity(value) ?? .number(value, unit: nil)
    }
  }

  /// What an option must reach, or it is out: "at least 60 min".
  func must(_ scope: LinkScope) -> String? { criterion.must?.inWords { shown($0, scope) } }

  /// A value in the unit of the figure that it comes from.
  fileprivate func shown(_ number: DecimalNumber, _ scope: LinkScope) -> String {
    criterion.source?.value.shown(number, scope) ?? number.description
  }
}

/// What templates see of a criterion.
enum CriterionFields {
  static let fields = Fields<CriterionRow> {
    Field.text("title", "What matters") { row, _ in row.criterion.shownTitle }
    Field.optional("weight", "How much it counts, in per cent") { row, _ in
      row.criterion.weight.map {
        row.isOfHundred ? $0.value.with(unit: "%") : $0.value.percentage
      }
    }
    Field.optional("rank", "Its place in the order of importance; 1 is the most important") {
      row, _ in row.criterion.rank.map { String($0.value) }
    }
    Field.text("source", "Where the values come from") { row, _ in
      row.criterion.source?.value.inWords ?? "Our own scores"
    }
    Field.optional("worst", "Where the value is 0") { row, scope in
      if case .anchors(let worst, _) = row.criterion.scale {
        row.shown(worst.value, scope)
      } else {
        nil
      }
    }
    Field.optional("best", "Where the value is 1") { row, scope in
      if case .anchors(_, let best) = row.criterion.scale {
        row.shown(best.value, scope)
      } else {
        nil
      }
    }
    Field.list("rubric", "What each score means", of: rubricEntry) { row, _ in
      if case .rubric(let entries) = row.criterion.scale { entries } else { [] }
    }
    Field.optional("must", "What an option must reach, or it is out") { row, scope in
      row.must(scope)?.capitalised
    }
  }

  private static let rubricEntry = Fields<(score: Int, meaning: String)> {
    Field.text("score", "The score") { entry, _ in String(entry.score) }
    Field.text("meaning", "What it means") { entry, _ in entry.meaning }
  }
}
