internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a risk.
enum RiskPage {
  static let fields = Fields<Risk> {
    Field.ofEveryEntity
    Field.text("category", "The kind of risk") { risk, _ in risk.category.capitalised }
    Field.text("event", "What may happen") { risk, _ in risk.event }
    Field.optional("cause", "Why it may happen") { risk, _ in risk.cause }
    Field.optional("effect", "What it would do to us") { risk, _ in risk.effect }
    Field.record("inherent", "How grave it is before treatment", of: level) { risk, _ in
      risk.inherent.value
    }
    Field.optionalRecord("residual", "How grave it is after treatment", of: level) { risk, _ in
      risk.residual?.value
    }
    Field.record("remaining", "After treatment; as before where nothing is said", of: level) {
      risk, _ in risk.remaining
    }
    Field.figure("reduction", "The share of the risk that the treatment takes away") { it, scope in
      scope.figure(
        it.residual == nil ? .text("As before") : .share(it.reduction), .riskReduction,
        of: it.residual.map { _ in it.reference })
    }
    Field.text("treatment", "What we do about it") { risk, _ in risk.treatment.value.sentence }
    Field.list("actions", "The steps of the treatment", of: action) { risk, _ in
      risk.actions.map { Action(action: $0, owner: $0.owner ?? risk.core.page.owner) }
    }
    Field.text("open_actions", "How many steps are not done, of how many") { risk, _ in
      "\(risk.actions.count { !$0.isDone }) of \(risk.actions.count)"
    }
    Field.list("applies_to", "Which options it is about; none means all", of: Link.fields) {
      risk, scope in risk.appliesTo.map { scope.link(to: $0.value) }
    }
    Field.optionalRecord("decision", "Where it was accepted", of: Link.fields) { risk, scope in
      risk.decision.map { scope.link(.decision, $0.value) }
    }
  }

  private static let level = Fields<Risk.Level> {
    Field.text("likelihood", "1 to 5") { level, _ in String(level.likelihood) }
    Field.text("likelihood_word", "The same in words") { level, _ in
      word(level.likelihood, ["rare", "unlikely", "possible", "likely", "almost certain"])
    }
    Field.text("impact", "1 to 5") { level, _ in String(level.impact) }
    Field.text("impact_word", "The same in words") { level, _ in
      word(level.impact, ["negligible", "minor", "moderate", "major", "threatens the company"])
    }
    Field.text("product", "Likelihood times impact, 1 to 25") { it, _ in String(it.product) }
    Field.record("band", "How grave that is, with the product", of: Pill.fields) { level, _ in
      level.pill
    }
  }

  private static func word(_ step: Int, _ words: [String]) -> String {
    words.indices.contains(step - 1) ? words[step - 1] : String(step)
  }

  private struct Action: Sendable {
    let action: Risk.Action
    let owner: String?
  }

  private static let action = Fields<Action> {
    Field.text("text", "What is done") { row, _ in row.action.text }
    Field.optional("owner", "Who does it") { row, _ in row.owner }
    Field.optional("due", "By when") { row, _ in row.action.due?.value.inWords }
    Field.flag("is_done", "True when it is done") { row, _ in row.action.isDone }
  }

  /// What remains after treatment first, the gravest at the top.
  static func byGravity(_ risks: [Risk]) -> [Risk] {
    risks.enumerated().sorted { a, b in
      let (left, right) = (a.element, b.element)
      if left.remaining.product != right.remaining.product {
        return left.remaining.product > right.remaining.product
      }
      if left.inherent.value.product != right.inherent.value.product {
        return left.inherent.value.product > right.inherent.value.product
      }
      return a.offset < b.offset
    }.map(\.element)
  }
}

extension Risk.Level {
  /// "15 high", with a shape for the band.
  var pill: Pill {
    let tone: Pill.Tone =
      switch severity {
      case .low: .good
      case .medium: .warn
      case .high: .bad
      case .critical: .worst
      }
    return Pill(word: "\(product)\u{A0}\(severity.rawValue)", tone: tone)
  }
}

extension Risk.Treatment {
  var sentence: String {
    switch self {
    case .avoid: "Avoid it"
    case .reduce: "Reduce it"
    case .share: "Share it"
    case .accept: "Accept it"
    }
  }
}
