internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a motive.
enum MotivePage {
  static let fields = Fields<Motive> {
    Field.ofEveryEntity
    Field.text("type", "The kind of reason, in words") { motive, _ in motive.type.value.inWords }
    Field.text("statement", "The reason in one sentence") { motive, _ in motive.statement.value }
    Field.optional("importance", "Its part of all motives, in per cent") { motive, scope in
      importance(of: motive, among: scope.playbook.motives)
    }
    Field.list("functions", "Whom it concerns; none means all", of: Link.fields) { motive, scope in
      motive.functions.map { scope.link(.function, $0.value) }
    }
    Field.list("conditions", "What must hold for it to be fulfilled", of: condition) { motive, _ in
      motive.conditions
    }
    Field.firstLinks(
      "objectives", "The first objectives that serve it", all: .objective, atMost: Link.mostCards
    ) { motive, scope in scope.links(from: .objective, to: motive) }
    Field.figure("fulfilment", "The share of its conditions that are met") { motive, scope in
      let found = scope.figures.motive(motive.id)
      return scope.figure(
        .init(found?.fulfilment ?? .unknown(.noCondition)) { .share($0) }, .fulfilment,
        of: motive.conditions.isEmpty ? nil : motive.reference)
    }
    Field.text("fulfilled", "How many of them are met, of how many") { motive, scope in
      scope.figures.motive(motive.id).map { "\($0.met) of \($0.conditions.count)" } ?? ""
    }
  }

  static let details = Fields(fields) {
    Field.optional("answer", "Whether it has come true, in a sentence") { motive, scope in
      scope.figures.motive(motive.id).flatMap { answer($0) }
    }
    Field.first(
      "results", "Each condition for each function", of: result, atMost: ViewTable.mostRows,
      page: { _, scope in scope.index(of: .function) }
    ) { motive, scope in scope.figures.motive(motive.id)?.conditions ?? [] }
  }

  private static func answer(_ found: MotiveFulfilment) -> String? {
    if found.conditions.isEmpty { return nil }
    if let reason = found.fulfilment.reason {
      return "Whether it has come true is not known: \(reason.rawValue)."
    }
    let unknown = found.conditions.count - found.known
    let rest =
      unknown == 0 ? "" : " \(counted(unknown, "condition has", "conditions have")) no value."
    return metOf(found.met, found.known, "condition") + rest
  }

  private static let result = Fields<MotiveFulfilment.Condition> {
    Field.record("quantity", "The metric or figure", of: Link.fields) { it, scope in
      quantity(it.condition, scope)
    }
    Field.text("bound", "What it must reach, with its unit") { it, scope in
      bound(it.condition, scope)
    }
    Field.record("function", "For which function", of: Link.fields) { it, scope in
      scope.link(.function, it.function)
    }
    Field.optionalRecord("provider", "Who does that now", of: Link.fields) { it, scope in
      it.provider.value.map { scope.link(to: $0) }
    }
    Field.text("value", "Its value, with its unit, or why there is none") { it, scope in
      switch it.condition.quantity {
      case .metric(let id):
        let unit = scope.metric(id.value)?.unit.value
        return scope.text(of: .init(it.value) { .number($0, unit: unit) })
      case .figure(let name): return scope.text(of: .init(it.value, name.value.quantity))
      }
    }
    Field.pill("state", "Whether it is met") { it, _ in
      it.isMet.map { $0 ? Pill(word: "Met", tone: .good) : Pill(word: "Not met", tone: .warn) }
    }
  }

  private static let condition = Fields<Motive.Condition> {
    Field.record("quantity", "The metric or figure", of: Link.fields) { condition, scope in
      quantity(condition, scope)
    }
    Field.text("bound", "What it must reach, with its unit") { condition, scope in
      bound(condition, scope)
    }
  }

  private static func quantity(_ condition: Motive.Condition, _ scope: LinkScope) -> Link {
    switch condition.quantity {
    case .metric(let id): scope.link(.metric, id.value)
    case .figure(let name): Link(title: name.value.inWords, page: nil)
    }
  }

  private static func bound(_ condition: Motive.Condition, _ scope: LinkScope) -> String {
    switch condition.quantity {
    case .metric(let id): scope.bound(condition.bound, of: id.value)
    case .figure(let name): condition.bound.inWords { name.value.shown($0, scope) }
    }
  }

  /// Motives sum to 100 or to 1; readers always see per cent.
  private static func importance(of motive: Motive, among all: [Motive]) -> String? {
    guard let importance = motive.importance?.value else { return nil }
    let isOfHundred = all.contains { ($0.importance?.value.double ?? 0) > 1 }
    return isOfHundred ? importance.with(unit: "%") : importance.percentage
  }
}

extension Bound {
  /// "at most 30 min".
  func inWords(unit: String?) -> String {
    inWords { number in unit.map { number.with(unit: $0) } ?? number.description }
  }

  /// "at most" and the number as it is shown.
  func inWords(_ shown: (DecimalNumber) -> String) -> String {
    switch self {
    case .atLeast(let number): "at least \(shown(number.value))"
    case .atMost(let number): "at most \(shown(number.value))"
    }
  }
}
