internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

extension Figures {
  /// How an evaluation's values, weights and rankings were computed, and how firm they are.
  func derivations(of figures: EvaluationFigures) -> [Derivation] {
    figures.evaluation.criteria.value.indices.map { valueDerivation(figures, $0) }
      + [weightsDerivation(figures)]
      + (figures.weightedSum.value?.places ?? []).map { sumDerivation(figures, $0) }
      + topsisDerivations(figures) + robustnessDerivations(figures)
  }

  private func valueDerivation(_ figures: EvaluationFigures, _ index: Int) -> Derivation {
    let evaluation = figures.evaluation
    let criterion = evaluation.criteria.value[index]
    let anchors = criterion.anchors
    let name = criterion.source?.value
    let shown = { (value: Double) in name?.quantity(value) ?? .number(value, unit: nil) }
    var inputs = [
      Derivation.Term("Worst, value 0", shown(anchors.worst), at: criterion.scalePosition),
      Derivation.Term("Best, value 1", shown(anchors.best), at: criterion.scalePosition),
    ]
    if let must = criterion.must {
      let side = if case .atLeast = must { "at least" } else { "at most" }
      inputs.append(
        .init("It must be \(side)", shown(must.number.value.double), at: must.number.position))
    }
    for row in figures.rows where row.cells.indices.contains(index) {
      let score = evaluation.score(of: row.alternative, criterion.id.value)
      inputs.append(
        .init(
          playbook.title(of: row.alternative), .init(row.cells[index].raw, shown),
          at: score?.value.position,
          of: name.flatMap { origin(of: $0, row.alternative, evaluation.function.value) }))
    }
    return Derivation(
      .criterionValue, about: .init(criterion.id.value.description, criterion.shownTitle),
      inputs: inputs,
      steps: figures.rows.filter { $0.cells.indices.contains(index) }.map { row in
        let cell = row.cells[index]
        let title = playbook.title(of: row.alternative)
        return .init(
          cell.isClamped ? "\(title), cut at the end of the scale" : title,
          cell.value.map { .score($0) } ?? .unknown(cell.raw.reason ?? .missingScore))
      },
      result: .init(
        "Greatest value",
        figures.rows.compactMap { row in
          row.cells.indices.contains(index) ? row.cells[index].value : nil
        }.max().map { .score($0) } ?? .unknown(.missingScore)))
  }

  /// Where a figure of an alternative is explained.
  private func origin(
    of name: FigureName, _ alternative: Alternative, _ function: EntityID
  ) -> EntityReference? {
    switch name {
    case _ where name.isCost: costPlan(of: alternative, for: function)?.reference
    default: alternative.entity
    }
  }

  private func weightsDerivation(_ figures: EvaluationFigures) -> Derivation {
    let evaluation = figures.evaluation
    let criteria = evaluation.criteria.value
    let weights = figures.weights.value
    let terms = zip(criteria, weights?.values ?? []).map { criterion, weight in
      Derivation.Term(criterion.shownTitle, .share(weight))
    }
    let sum = Derivation.Term(
      "Sum", .init(figures.weights) { .share($0.values.reduce(0, +)) })
    switch weights?.origin {
    case .judgements(let judged)?: return judgedDerivation(evaluation, judged, terms)
    case .ranks?:
      return Derivation(
        .rankedWeights,
        inputs: criteria.compactMap { criterion in
          criterion.rank.map {
            .init("Rank, \(criterion.shownTitle)", .count($0.value), at: $0.position)
          }
        }, steps: terms, result: sum)
    case .given?, nil:
      return Derivation(
        .givenWeights,
        inputs: criteria.compactMap { criterion in
          criterion.weight.map {
            .init(criterion.shownTitle, .written($0.value, unit: nil), at: $0.position)
          }
        }, steps: terms, result: sum)
    }
  }

  private func judgedDerivation(
    _ evaluation: Evaluation, _ judged: CriterionWeights.Judged, _ weights: [Derivation.Term]
  ) -> Derivation {
    let found = judged.priorities
    let title = { (id: EntityID) in
      evaluation.criteria.value.first { $0.id.value == id }?.shownTitle ?? id.inWords
    }
    let index = RandomIndex.saaty1980.value(for: found.values.count)
    return Derivation(
      .judgedWeights,
      inputs: (evaluation.pairwise?.value ?? []).map { pair in
        .init(
          "\(title(pair.first.value)) over \(title(pair.second.value))",
          .text(pair.value.value.description), at: pair.position)
      },
      steps: weights + [
        .init("λmax", .number(found.lambdaMax, unit: nil)),
        .init("CI", .number(found.consistencyIndex, unit: nil)),
        .init(
          "RI, Saaty 1980, for \(found.values.count)",
          index.map { .number($0, unit: nil) } ?? .text("None is needed")),
        .init("Consistent", .truth(found.isConsistent())),
      ],
      result: .init("CR", .number(found.consistencyRatio(), unit: nil)))
  }

  private func sumDerivation(_ figures: EvaluationFigures, _ place: Ranking.Place) -> Derivation {
    let criteria = figures.evaluation.criteria.value
    let contributions = figures.contributions[place.alternative] ?? []
    let values = figures.row(place.alternative)?.cells.map(\.value) ?? []
    return Derivation(
      .weightedSum,
      about: .init(place.alternative.description, playbook.title(of: place.alternative)),
      inputs: zip(criteria, values).map { criterion, value in
        .init(
          criterion.shownTitle, value.map { .score($0) } ?? .unknown(.missingScore),
          at: figures.evaluation.score(of: place.alternative, criterion.id.value)?.value.position
            ?? criterion.scalePosition)
      },
      steps: zip(criteria, contributions).map { criterion, contribution in
        .init(
          "\(criterion.shownTitle), weight × value",
          contribution.map { .points($0) } ?? .unknown(.excluded))
      },
      result: .init("Score", .points(place.score)))
  }
}

extension Evaluation {
  /// Our own score of an alternative by a criterion.
  package func score(of alternative: Alternative, _ criterion: EntityID) -> Score? {
    scores.first { $0.alternative.value == alternative }?
      .scores.first { $0.criterion.value == criterion }
  }
}
