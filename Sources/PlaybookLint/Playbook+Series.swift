internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// Which series are known whole: a row that could not be read may be newer than those that were.
extension Playbook {
  /// Leaves out of what rests on the series of key results whatever may rest on another series, or
  /// on more rows, than were read. Where nothing is to be left out, no row is looked at.
  func settled<Found>(
    _ all: [Found], by results: (Found) -> [MeasuredKeyResult]
  ) -> [Found] {
    lazy var rowsAreKnown = knowsAllMeasurements
    lazy var providersAreKnown =
      knowsAll(.engagement) && resolve(engagements.map(\.function), to: .function)
    return all.filter { found in
      results(found).allSatisfy { result in
        guard rowsAreKnown else { return false }
        // Who does the work depends on the function.
        return result.keyResult.subject != nil
          || (providersAreKnown && resolve([result.objective.function], to: .function))
      }
    }
  }

  /// True where every row was read and belongs to a metric and a subject that exist.
  var knowsAllMeasurements: Bool {
    if hasUnreadMeasurements { return false }
    let metrics = Set(measurements.lazy.map(\.metric))
    let subjects = Set(measurements.lazy.map(\.subject))
    return metrics.allSatisfy { mayExist(EntityReference(.metric, $0)) }
      && subjects.allSatisfy { mayExist($0) }
  }
}

extension MeasuredKeyResult {
  /// What its author wrote that its progress rests on, beside the measurements.
  var grounds: [SourcePosition] {
    [
      keyResult.id.position, measured.metric.position, measured.target.position,
      objective.function.position,
    ] + [keyResult.subject?.position, measured.baseline?.position].compactMap { $0 }
  }
}

extension Measurement {
  /// What its author wrote that counts.
  var grounds: [SourcePosition] {
    [datePosition, metricPosition, subjectPosition, valuePosition]
  }
}
