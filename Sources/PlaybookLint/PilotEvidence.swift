internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// A pilot that has a verdict of ours and one of the numbers.
struct JudgedPilot {
  let figures: PilotFigures
  let ours: Located<Pilot.Verdict>
  let computed: Pilot.Verdict
  /// True while neither the end nor the planned sample is reached.
  let isRunning: Bool
  private let metric: Metric

  /// Nothing where a verdict is missing, or rests on what could not be read.
  init?(_ figures: PilotFigures, asOf: Day?, in playbook: Playbook) {
    guard let ours = figures.pilot.verdict, let computed = figures.verdict.value,
      let metric = playbook.find(Metric.self, figures.pilot.metric.value)
    else { return nil }
    // A criterion that the results do not answer is answered by measurements.
    let usesSeries = figures.success.contains { $0.measurement != nil || $0.isMet == nil }
    guard !usesSeries || playbook.knowsAllMeasurements else { return nil }
    self.figures = figures
    self.ours = ours
    self.computed = computed
    self.metric = metric
    let isOver = asOf.flatMap { asOf in figures.pilot.end.map { asOf >= $0.value } } ?? true
    isRunning = !isOver && !figures.isReadable
  }

  /// Why the numbers say what they say. Before the end or the planned sample is reached no p is
  /// told: whoever reads it then finds what is not there.
  var evidence: String {
    let musts = figures.success.filter(\.criterion.isMust)
    switch computed {
    case .noGo:
      if let missed = musts.first(where: { $0.isMet == false }) {
        let bound = missed.criterion.bound
        let value = missed.value.value?.shown(apartFrom: bound.number.value.double) ?? "unknown"
        return "'\(missed.criterion.metric.value)' is \(value) and has to be \(bound.inWords)"
      }
      return "'\(figures.pilot.subject.value)' is worse than its control\(probability)"
    case .inconclusive:
      if let unknown = musts.first(where: { $0.isMet == nil }) {
        return "'\(unknown.criterion.metric.value)', which has to be "
          + "\(unknown.criterion.bound.inWords), has no value"
      }
      if case .unknown(.tooFewToTest)? = figures.test.value?.outcome { return "too few to test" }
      return "they show no difference\(probability)"
    case .go, .extend:
      if let p = figures.test.value?.outcome.value?.p, isBelow(p, figures.sample.alpha) {
        return "'\(figures.pilot.subject.value)' is better than its control\(probability)"
      }
      return musts.isEmpty ? "nothing speaks against it" : "all that has to be met is met"
    }
  }

  private var probability: String {
    guard !isRunning, let p = figures.test.value?.outcome.value?.p else { return "" }
    return " (\(p.asProbability))"
  }

  /// What its author wrote that the computed verdict rests on.
  var grounds: [SourcePosition] {
    let pilot = figures.pilot
    return [
      pilot.metric.position, pilot.design.position, pilot.subject.position, pilot.start.position,
      metric.direction.position, metric.unit.position,
    ]
      + [pilot.control?.position, pilot.end?.position, pilot.expectedChange?.position]
      .compactMap { $0 }
      + pilot.results.map(\.alternative.position)
      + figures.success.flatMap { success in
        [
          success.criterion.metric.position, success.criterion.bound.number.position,
          success.criterion.position,
        ] + (success.measurement?.grounds ?? [])
      }
  }
}
