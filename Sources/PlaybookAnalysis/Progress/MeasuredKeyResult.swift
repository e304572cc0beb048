internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// A key result with what it takes to judge it: its objective and its metric, which are there.
package struct MeasuredKeyResult: Sendable {
  package let objective: Objective
  package let keyResult: KeyResult
  package let measured: KeyResult.Measured
  package let metric: Metric

  package var reference: KeyResultReference {
    KeyResultReference(objective: objective.id, keyResult: keyResult.id.value)
  }

  package var due: Day { keyResult.due(in: objective).value }

  /// True where a value is as good as a bound of the key result, or better.
  package func meets(_ value: DecimalNumber, _ bound: DecimalNumber) -> Bool {
    metric.direction.value.isAtLeastAsGood(value, as: bound)
  }

  /// The same of the target for a computed value, whose last digits may be off.
  package func meetsTarget(_ value: Double) -> Bool {
    DecisionMath.meets(value, measured.target.value.double, metric.direction.value.math)
  }
}

extension Metric.Direction {
  /// Equality counts. Values are decimal as they were written, so no tolerance is needed.
  package func isAtLeastAsGood(_ value: DecimalNumber, as bound: DecimalNumber) -> Bool {
    switch self {
    case .increase: value >= bound
    case .decrease: value <= bound
    }
  }
}

/// The key results that vendors are asked about. Those of a draft count when it is published, so
/// that no published figure rests on what nobody can read.
func makeKeyResults(_ playbook: Playbook) -> [MeasuredKeyResult] {
  let counting = playbook.objectives.filter {
    playbook.settings.includesDrafts || !$0.core.page.isDraft
  }
  return counting.flatMap { objective in
    objective.keyResults.compactMap { result in
      guard case .measured(let measured) = result.evidence,
        let metric = playbook.find(Metric.self, measured.metric.value)
      else { return nil }
      return MeasuredKeyResult(
        objective: objective, keyResult: result, measured: measured, metric: metric)
    }
  }
}
