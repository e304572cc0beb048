internal import PlaybookDiagnostics
internal import PlaybookModel

/// Reports values that lie outside what their metric can be at all. Measurements have a rule of
/// their own.
func checkBounds(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  for (metric, value) in playbook.valuesOfMetrics {
    guard let metric = playbook.find(Metric.self, metric),
      let bounds = metric.bounds
    else { continue }
    let bound: (Located<DecimalNumber>, String)? =
      if let minimum = bounds.minimum, value.value < minimum.value {
        (minimum, "below the least possible value \(minimum.value)")
      } else if let maximum = bounds.maximum, value.value > maximum.value {
        (maximum, "above the largest possible value \(maximum.value)")
      } else {
        nil
      }
    guard let (limit, side) = bound else { continue }
    diagnostics.append(
      Diagnostic(
        .valueOutOfRange, "\(value.value) is \(side) of '\(metric.id)'", at: value.position,
        notes: [.init("the bounds are set here", at: limit.position)]))
  }
}

extension Playbook {
  /// Every value in the unit of a metric that a field gives.
  fileprivate var valuesOfMetrics: [(metric: EntityID, value: Located<DecimalNumber>)] {
    var values: [(EntityID, Located<DecimalNumber>)] = []
    var metrics: [KeyResultReference: EntityID] = [:]
    for objective in objectives {
      for result in objective.keyResults {
        guard case .measured(let measured) = result.evidence else { continue }
        metrics[KeyResultReference(objective: objective.id, keyResult: result.id.value)] =
          measured.metric.value
        let given = [
          measured.baseline, measured.target, measured.threshold, measured.stretch,
        ].compactMap(\.self)
        values += given.map { (measured.metric.value, $0) }
      }
    }
    for answer in commitments.flatMap(\.answers) {
      guard let metric = metrics[answer.keyResult.value], let value = answer.value else { continue }
      values.append((metric, value))
    }
    for pilot in pilots {
      if let baseline = pilot.sample?.baseline { values.append((pilot.metric.value, baseline)) }
      values += pilot.success.map { ($0.metric.value, $0.bound.number) }
    }
    for level in engagements.flatMap(\.serviceLevels) {
      values.append((level.metric.value, level.bound.number))
    }
    return values
  }
}
