internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a function.
enum FunctionPage {
  static let fields = Fields<BusinessFunction> {
    Field.ofEveryEntity
    Field.text("role", "Core or context") { function, _ in function.role.value.inWords }
    Field.record("stance", "Where we stand", of: Pill.fields) { function, _ in
      function.stance.value.pill
    }
    Field.record("criticality", "5: the company stops without it", of: Rating.fields) { it, _ in
      Rating(it.criticality.value)
    }
    Field.optionalRecord(
      "fit_short_term", "How well outsourcing suits it for a year or so", of: Rating.fields
    ) { function, _ in (function.fitShortTerm?.value).map(Rating.init) }
    Field.optionalRecord(
      "fit_long_term", "How well outsourcing suits it for good", of: Rating.fields
    ) { function, _ in (function.fitLongTerm?.value).map(Rating.init) }
    Field.optional("rationale", "Why these ratings") { function, _ in function.rationale }
    Field.optional("shared_minutes", "Shared working minutes a day that it needs") { it, _ in
      it.sharedMinutes.map { counted($0.value, "minute") }
    }
    Field.optionalRecord(
      "data_sensitivity", "5: regulated or secret data", of: Rating.fields
    ) { function, _ in function.dataSensitivity.map(Rating.init) }
    Field.optional("headcount", "Our own people on it, full-time equivalents") { function, _ in
      function.headcount?.description
    }
    Field.optional("monthly_cost", "What it costs us now, a month") { function, scope in
      function.monthlyCost.map { scope.money($0.value) }
    }
    Field.firstLinks(
      "objectives", "The first objectives for it", all: .objective, atMost: Link.mostCards
    ) { function, scope in scope.links(from: .objective, to: function) }
    Field.firstLinks(
      "motives", "The first motives that concern it", all: .motive, atMost: ViewTable.mostRows
    ) { function, scope in scope.links(from: .motive, to: function) }
    Field.list("models", "How well each model suits it", of: RatedLink.fields) { function, scope in
      modelFits(of: function, scope)
    }
  }

  static let details = Fields(fields) {
    Field.optionalRecord("provider", "Who does it on the as-of date", of: Link.fields) {
      function, scope in
      scope.figures.provider(of: function.id).map { scope.link(to: $0) }
    }
    Field.flag("has_horizon", "True where both fits are rated") { it, _ in
      it.horizonClass != nil
    }
    Field.figure("horizon", "For how long outsourcing suits it") { function, scope in
      scope.figure(
        function.horizonClass.map { .text($0.sentence) } ?? .unknown(.noRating), .horizon,
        of: function.reference)
    }
  }

  private static func modelFits(of function: BusinessFunction, _ scope: LinkScope) -> [RatedLink] {
    scope.shown(scope.playbook.models).flatMap { model in
      model.fit.filter { $0.function.value == function.id }.map { fit in
        RatedLink(link: scope.link(to: model), rating: Rating(fit.rating.value))
      }
    }
  }
}

extension BusinessFunction.Stance {
  var pill: Pill {
    switch self {
    case .keep: Pill(word: inWords, tone: .idle)
    case .pilot: Pill(word: inWords, tone: .info)
    case .outsource: Pill(word: inWords, tone: .good)
    case .bringBack: Pill(word: inWords, tone: .warn)
    }
  }
}
