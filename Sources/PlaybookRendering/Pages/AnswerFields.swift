internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of an answer about one key result.
enum AnswerFields {
  static let fields = Fields<Commitment.Answer> {
    Field.record("key_result", "What was asked about", of: Link.fields) { answer, scope in
      scope.keyResult(answer.keyResult.value)?.link(scope)
        ?? Link(title: answer.keyResult.value.keyResult.inWords, page: nil)
    }
    Field.record("objective", "The objective of that", of: Link.fields) { answer, scope in
      scope.link(.objective, answer.keyResult.value.objective)
    }
    Field.optional("target", "What we want, with its unit") { answer, scope in
      scope.keyResult(answer.keyResult.value).flatMap { $0.shown($0.measured?.target.value, scope) }
    }
    Field.record("reply", "Whether it can meet the target", of: Pill.fields) { answer, _ in
      answer.reply.value.pill
    }
    Field.optional("value", "What it commits to, with its unit") { answer, scope in
      guard let value = answer.value?.value else { return nil }
      return scope.keyResult(answer.keyResult.value)?.shown(value, scope) ?? value.description
    }
    Field.optional("by", "From when that holds: its own day or the key result's due date") {
      answer, scope in
      if let by = answer.by { return by.value.inWords }
      if answer.value == nil { return nil }
      return scope.keyResult(answer.keyResult.value)?.due.inWords
    }
    Field.optional("evidence", "What it rests on; a claim where nothing is said") { answer, _ in
      answer.evidence?.value.inWords
        ?? (answer.value == nil ? nil : Commitment.Evidence.claim.inWords)
    }
    Field.optional("confidence", "How far we believe it") { it, _ in it.ourConfidence?.percentage }
    Field.optional("condition", "What it depends on") { answer, _ in answer.condition }
  }
}

extension Commitment.Reply {
  var pill: Pill {
    switch self {
    case .can: Pill(word: "Can", tone: .good)
    case .partly: Pill(word: "Partly", tone: .warn)
    case .cannot: Pill(word: "Cannot", tone: .bad)
    case .unanswered: Pill(word: "No reply", tone: .idle)
    }
  }
}
