internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of what a vendor offers and how it keeps it.
enum VendorResult {
  static let details = Fields<Vendor> {
    Field.optional("answer", "What it offers, in a sentence") { vendor, scope in
      scope.answer(about: vendor)
    }
    Field.first(
      "offers", "What it offers, by function", of: offer, atMost: ViewTable.mostRows,
      page: { _, scope in scope.index(of: .function) }
    ) { vendor, scope in
      let alternative = Alternative.vendor(vendor.id)
      return scope.coverages(of: alternative).map {
        Offer(
          vendor: vendor, coverage: $0,
          comparison: scope.figures.comparison(of: alternative, for: $0.function))
      }
    }
    Field.figure("shared_least", "Minutes a day that we work at the same time, at least") {
      vendor, scope in vendor.sharedTime(scope) { $0.min }
    }
    Field.figure("shared_usual", "The same, usually") { vendor, scope in
      vendor.sharedTime(scope) { $0.median }
    }
    Field.figure("shared_most", "The same, at most") { vendor, scope in
      vendor.sharedTime(scope) { $0.max }
    }
    Field.first(
      "promises", "The first of what it promised and what was measured", of: JudgedPromise.fields,
      atMost: JudgedPromise.mostOfVendor, page: { _, scope in scope.index(of: .commitment) }
    ) { vendor, scope in
      scope.figures.commitments.answers(of: .vendor(vendor.id)).map {
        JudgedPromise(answer: $0, page: $0.entry?.sheet.reference ?? vendor.reference)
      }
    }
    Field.list("places", "Where it stands in evaluations", of: standing) { vendor, scope in
      scope.entities(of: .evaluation, referringTo: vendor)
        .compactMap { scope.figures.evaluation($0.id) }
        .map { Standing(vendor: vendor, figures: $0) }
    }
  }

  fileprivate struct Offer: Sendable {
    let vendor: Vendor
    let coverage: CommitmentCoverage
    let comparison: CostComparison

    func figure(
      _ quantity: Derivation.Quantity, _ method: Derivation.Method, _ scope: LinkScope
    ) -> Figure {
      scope.figure(
        quantity, method, about: coverage.function.description,
        of: comparison.plan.value?.plan.reference)
    }
  }

  private static let offer = Fields<Offer> {
    Field.record("function", "For what", of: Link.fields) { it, scope in
      scope.link(.function, it.coverage.function)
    }
    Field.figure("coverage", "The weighted share of our targets that it promises") { it, scope in
      scope.figure(
        .init(it.coverage.coverage) { .share($0) }, .coverage,
        about: it.coverage.function.description, of: it.vendor.reference)
    }
    Field.figure("credible", "The same by what its evidence is worth") { it, scope in
      scope.figure(
        .init(it.coverage.credibleCoverage) { .share($0) }, .credibleCoverage,
        about: it.coverage.function.description, of: it.vendor.reference)
    }
    Field.optional("never_asked", "How many key results were never put to it") { it, _ in
      it.coverage.neverAsked == 0
        ? nil : "\(counted(it.coverage.neverAsked, "key result")) never asked"
    }
    Field.figure("total", "What it costs over the horizon") { it, scope in
      scope.figure(
        .init(it.comparison.plan) { .money($0.total) }, .totalCost,
        of: it.comparison.plan.value?.plan.reference)
    }
    Field.figure("saving", "What it saves against in-house, discounted") { it, scope in
      it.figure(
        .init(it.comparison.saving.flatMap(\.presentValue)) { .amount($0) }, .saving, scope)
    }
    Field.figure("payback", "The month from which it stays cheaper") { it, scope in
      it.figure(.init(it.comparison.saving.flatMap(\.payback)) { .months($0) }, .payback, scope)
    }
  }

  private struct Standing: Sendable {
    let vendor: Vendor
    let figures: EvaluationFigures
  }

  private static let standing = Fields<Standing> {
    Field.record("evaluation", "The evaluation", of: Link.fields) { it, scope in
      scope.link(to: it.figures.evaluation)
    }
    Field.text("place", "Its place and score there, or why it has none") { it, scope in
      let alternative = Alternative.vendor(it.vendor.id)
      if it.figures.row(alternative)?.isDisqualified == true {
        return Reason.disqualified.rawValue.capitalised
      }
      guard let ranking = it.figures.ranking.value, let place = ranking[alternative] else {
        return (it.figures.ranking.reason ?? .excluded).rawValue.capitalised
      }
      let isSum = it.figures.evaluation.method == .weightedSum
      let score = scope.text(of: isSum ? .points(place.score) : .score(place.score))
      return "\(place.rank) of \(ranking.places.count), \(score) of \(isSum ? "100" : "1")"
    }
  }
}

extension Vendor {
  fileprivate func sharedTime(
    _ scope: LinkScope, _ minutes: (SharedYear) -> Double
  ) -> Figure {
    scope.figure(
      .init(scope.figures.sharedTime(with: .vendor(id))) { .minutes(minutes($0)) }, .sharedTime,
      about: id.description, of: reference)
  }
}

extension LinkScope {
  /// How much it promises, what it saves and how it keeps its word; nothing where nothing is known.
  fileprivate func answer(about vendor: Vendor) -> String? {
    let alternative = Alternative.vendor(vendor.id)
    var parts: [String] = []
    if let coverage = coverages(of: alternative).first,
      let share = coverage.coverage.value, let credible = coverage.credibleCoverage.value
    {
      parts.append(
        "It promises \(text(of: .share(share))) of what we want; by its evidence, "
          + "\(text(of: .share(credible))) can be believed.")
      let comparison = figures.comparison(of: alternative, for: coverage.function)
      if let saving = comparison.saving.value?.presentValue.value, let own = settings.horizonMonths
      {
        let amount = text(of: .amount(abs(saving)))
        parts.append(
          "Discounted over \(counted(own, "month")), it costs \(amount) "
            + "\(saving < 0 ? "more" : "less") than our own people.")
      }
    }
    let verdicts = figures.commitments.answers(of: alternative).compactMap(\.verdict.value)
    if !verdicts.isEmpty {
      let met = verdicts.count { $0 == .met }
      parts.append(metOf(met, verdicts.count, "measured target"))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
