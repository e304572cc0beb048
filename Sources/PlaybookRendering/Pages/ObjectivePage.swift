internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// What templates see of an objective.
enum ObjectivePage {
  static let fields = Fields(ObjectiveResult.summary) {
    Field.ofEveryEntity
    Field.text("statement", "What will be true") { objective, _ in objective.statement.value }
    Field.record("function", "The function it is for", of: Link.fields) { objective, scope in
      scope.link(.function, objective.function.value)
    }
    Field.list("motives", "The motives it serves", of: Link.fields) { objective, scope in
      objective.motives.map { scope.link(.motive, $0.value) }
    }
    Field.text("start", "The first day") { objective, _ in objective.start.value.inWords }
    Field.text("due", "The day by which it must be true") { it, _ in it.due.value.inWords }
    Field.text("type", "Committed or aspirational") { objective, _ in objective.type.inWords }
    Field.optional("perspective", "The perspective of the scorecard") { objective, _ in
      objective.perspective?.inWords
    }
    Field.list("key_results", "All key results", of: KeyResultFields.fields) { objective, _ in
      rows(of: objective) { _ in true }
    }
    Field.list("measured", "The measured key results", of: KeyResultFields.fields) { it, _ in
      rows(of: it) { if case .measured = $0 { true } else { false } }
    }
    Field.list("stepped", "The key results by milestones", of: KeyResultFields.fields) { it, _ in
      rows(of: it) { if case .milestones = $0 { true } else { false } }
    }
    Field.list("simple", "The key results that are done or not", of: KeyResultFields.fields) {
      objective, _ in rows(of: objective) { if case .done = $0 { true } else { false } }
    }
  }

  static let details = Fields(Fields(fields.all + ObjectiveResult.details.all)) {
    Field.optionalHTML("promises", "What each option said about each key result") { it, scope in
      scope.markup(ofWhole: .commitmentMatrix, it.reference)
    }
  }

  private static func rows(
    of objective: Objective, where isWanted: (KeyResult.Evidence) -> Bool
  ) -> [KeyResultRow] {
    objective.keyResults.filter { isWanted($0.evidence) }.map { KeyResultRow($0, of: objective) }
  }
}

/// One key result, with the objective whose due date it takes where it has none.
struct KeyResultRow: Sendable {
  let result: KeyResult
  let objective: Objective

  init(_ result: KeyResult, of objective: Objective) {
    self.result = result
    self.objective = objective
  }

  /// The id of its row: its own, unless a heading of the objective's prose has that.
  var anchor: String {
    let id = result.id.value.description
    let isTaken = objective.core.body?.anchors.contains(id) ?? false
    return isTaken ? "key-result-\(id)" : id
  }

  var measured: KeyResult.Measured? {
    if case .measured(let measured) = result.evidence { measured } else { nil }
  }

  /// Leads to its row on the page of its objective.
  func link(_ scope: LinkScope) -> Link {
    Link(
      title: scope.playbook.title(of: result), page: scope.site.page(of: objective.reference),
      fragment: anchor)
  }

  /// By when: its own day or the objective's.
  var due: Day { result.due(in: objective).value }

  /// A value in the metric's unit.
  func shown(_ number: DecimalNumber?, _ scope: LinkScope) -> String? {
    guard let number, let measured else { return nil }
    guard let unit = scope.metric(measured.metric.value)?.unit.value else {
      return number.description
    }
    return number.with(unit: unit)
  }
}
