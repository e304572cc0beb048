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
    Field.list("objectives", "The objectives that serve it", of: Link.fields) { motive, scope in
      scope.links(from: .objective, to: motive)
    }
  }

  private static let condition = Fields<Motive.Condition> {
    Field.record("quantity", "The metric or figure", of: Link.fields) { condition, scope in
      switch condition.quantity {
      case .metric(let id): scope.link(.metric, id.value)
      case .figure(let name): Link(title: name.value.inWords, page: nil)
      }
    }
    Field.text("bound", "What it must reach, with its unit") { condition, scope in
      switch condition.quantity {
      case .metric(let id): scope.bound(condition.bound, of: id.value)
      case .figure(let name): condition.bound.inWords { name.value.shown($0, scope) }
      }
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
