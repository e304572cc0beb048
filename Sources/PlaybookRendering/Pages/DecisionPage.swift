internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// What templates see of a decision.
enum DecisionPage {
  static let fields = Fields<Decision> {
    Field.ofEveryEntity
    Field.text("date", "When the status last changed") { it, _ in it.date.value.inWords }
    Field.record("status", "Where it stands", of: Pill.fields) { decision, _ in
      decision.status.value.pill
    }
    Field.text("question", "What was to be decided") { decision, _ in decision.question }
    Field.flag("has_own_question", "True where the title does not say the same") { it, _ in
      it.question != it.title
    }
    Field.list("options", "The options", of: option) { decision, _ in
      decision.options.value.map {
        Option(text: $0.value, isChosen: $0.value == decision.chosen?.value)
      }
    }
    Field.optionalRecord("chosen", "The option that was chosen", of: Link.fields) { it, scope in
      it.chosen.map { scope.link(toOption: $0.value) }
    }
    Field.optional("because", "Why") { decision, _ in decision.because }
    Field.optional("despite", "Why not the option that came first") { it, _ in it.despite }
    Field.optional("decision_makers", "Who decided") { it, _ in it.decisionMakers.asText }
    Field.optional("review_by", "When it is looked at again") { decision, _ in
      decision.reviewBy?.value.inWords
    }
    Field.pill("review_state", "Whether that day has passed, while the decision holds") {
      decision, scope in decision.isReviewOverdue(scope.figures.asOf) ? .overdue : nil
    }
    Field.list("supersedes", "The decisions that it replaces", of: Link.fields) { it, scope in
      (it.supersedes?.value ?? []).map { scope.link(.decision, $0.value) }
    }
    Field.list("superseded_by", "The decisions that replace it", of: Link.fields) { it, scope in
      scope.links(from: .decision, to: it)
    }
  }

  static let details = Fields(fields) {
    Field.optionalRecord("evaluation", "The comparison that it rests on", of: Link.fields) {
      decision, scope in decision.evaluation.map { scope.link(.evaluation, $0.value) }
    }
    Field.optional("evaluation_answer", "What that comparison says") { decision, scope in
      decision.evaluation.flatMap { scope.figures.evaluation($0.value) }.map {
        scope.answer(to: $0)
      }
    }
    Field.pill("evaluation_badge", "How firm its first place is") { decision, scope in
      decision.evaluation.flatMap { scope.figures.evaluation($0.value) }?.robustness.value?.badge
        .pill
    }
    Field.list("pilots", "The pilots that it rests on", of: StatedLink.fields) { it, scope in
      it.pilots.map { scope.stated(pilot: $0.value) }
    }
    Field.list("drivers", "What mattered most", of: Item.fields) { it, _ in it.drivers }
    Field.list("evidence", "Links and notes", of: evidence) { decision, _ in decision.evidence }
    Field.optional("consulted", "Who was asked") { it, _ in it.consulted.asText }
    Field.optional("informed", "Who was told") { it, _ in it.informed.asText }
    Field.optional("confirmation", "How we will know that it holds") { it, _ in it.confirmation }
    Field.optional("reversible", "Whether we can go back") { decision, _ in
      decision.isReversible.map { $0 ? "Yes, we can go back" : "No, there is no way back" }
    }
    Field.flag("has_grounds", "True where something is said of what it is based on") { it, _ in
      !it.drivers.isEmpty || it.evaluation != nil || !it.pilots.isEmpty || !it.evidence.isEmpty
    }
    Field.flag("has_outlook", "True where something is said of how it will hold") { it, _ in
      it.confirmation != nil || it.reviewBy != nil || it.isReversible != nil
    }
  }

  private struct Option: Sendable {
    let text: String
    let isChosen: Bool
  }

  private static let option = Fields<Option> {
    Field.record("link", "The option; a vendor's is linked", of: Link.fields) { option, scope in
      scope.link(toOption: option.text)
    }
    Field.flag("is_chosen", "True for the chosen one") { option, _ in option.isChosen }
  }

  private static let evidence = Fields<String> {
    Field.text("text", "The text") { text, _ in text }
    Field.optionalURL("address", "The same where it is a web address") { text, _ in
      text.isWebAddress && !text.contains(where: \.isWhitespace)
        ? SafeURL(text)?.description : nil
    }
  }

  /// The newest first.
  static func newestFirst(_ decisions: [Decision]) -> [Decision] {
    decisions.enumerated().sorted { a, b in
      a.element.date.value != b.element.date.value
        ? a.element.date.value > b.element.date.value : a.offset < b.offset
    }.map(\.element)
  }
}

extension [String] {
  /// "Managing director, Head of finance"; nothing for none.
  fileprivate var asText: String? { isEmpty ? nil : joined(separator: ", ") }
}

extension LinkScope {
  /// What an option of a decision is called: the vendor whose id it is, else its own words.
  func link(toOption text: String) -> Link {
    switch Alternative(text) {
    case .vendor(let id):
      playbook.entity(EntityReference(.vendor, id)).map { link(to: $0) }
        ?? Link(title: text, page: nil)
    case .inHouse: link(to: Alternative.inHouse)
    case .doNothing: link(to: Alternative.doNothing)
    case nil: Link(title: text, page: nil)
    }
  }

  /// A pilot with its verdict.
  func stated(pilot id: EntityID) -> StatedLink {
    let pilot = playbook.entity(EntityReference(.pilot, id)) as? Pilot
    return StatedLink(link: link(.pilot, id), state: pilot?.verdict?.value.pill)
  }
}

extension Decision {
  /// True where it holds, and should have been looked at again before a day.
  func isReviewOverdue(_ asOf: Day?) -> Bool {
    guard status.value == .accepted, let asOf, let review = reviewBy?.value else { return false }
    return review < asOf
  }
}

extension Decision.Status {
  var pill: Pill {
    switch self {
    case .proposed: Pill(word: inWords, tone: .info)
    case .accepted: Pill(word: inWords, tone: .good)
    case .rejected: Pill(word: inWords, tone: .bad)
    case .deprecated: Pill(word: inWords, tone: .warn)
    case .superseded: Pill(word: inWords, tone: .idle)
    }
  }
}
