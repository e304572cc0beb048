package import PlaybookModel

/// How a new entity begins, where that is not what the examples of its fields show: examples are of
/// things as they are later, and nobody has promised or decided yet.
package struct Beginnings: Sendable {
  /// What stands in a field, as YAML has it.
  enum Value: Equatable {
    case text(String)
    /// Left as a comment, though one misses it later.
    case left
  }

  private let values: [String: Value]

  /// - Parameter day: the day of what has a day of its own.
  package init(of kind: EntityKind, on day: Day?) {
    let today = day.map { Value.text($0.description) }
    var values: [String: Value] = [:]
    switch kind {
    case .vendor: values["status"] = .text("longlist")
    case .commitment:
      values["asked"] = today
      values["answers"] = .text("{ reliable-support/resolved: { answer: unanswered } }")
    case .evaluation:
      values["alternatives"] = .text("[in-house, sierra-verde]")
      // Without costs, which another file would have to plan.
      values["criteria"] = .text(
        "{ control: { weight: 100, rubric: { 1: we learn of problems afterwards, 3: monthly "
          + "steering, 5: daily direction } } }")
    case .decision:
      values = ["status": .text("proposed"), "chosen": .left, "because": .left]
      values["decision_makers"] = .left
      values["date"] = today
    case .engagement:
      values["exit_plan"] = .text(
        "{ triggers: [A hidden incident], transition_months: 3, fallback: in-house, data_return: "
          + "Full export, knowledge_transfer: Four shadowing weeks, access_revocation: All "
          + "accounts closed on the last day }")
    case .project: values["phase"] = .text("explore")
    case .motive, .function, .metric, .objective, .place, .model, .cost, .risk, .pilot: break
    }
    self.values = values
  }

  subscript(_ field: String) -> Value? { values[field] }

  /// The fields that begin otherwise.
  package var fields: [String] { values.keys.sorted() }
}
