internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// A pilot that has a verdict of ours and one of the numbers.
struct JudgedPilot {
  let figures: PilotFigures
  let ours: Located<Pilot.Verdict>
  /// Which clause decides what the numbers say.
  let clause: PilotFigures.Grounds
  /// True while the numbers are not to be read yet: neither the end nor the planned sample is
  /// reached. Without an as-of date nobody knows that, nor where neither is planned, which is
  /// reported: then the numbers are taken as they are.
  let isRunning: Bool
  private let metric: Metric

  var computed: Pilot.Verdict { clause.verdict }

  /// Nothing where a verdict is missing, or rests on what could not be read.
  init?(_ figures: PilotFigures, asOf: Day?, in playbook: Playbook) {
    let pilot = figures.pilot
    guard let ours = pilot.verdict, let clause = figures.grounds.value,
      let metric = playbook.find(Metric.self, pilot.metric.value)
    else { return nil }
    // A criterion that the results do not answer is answered by measurements.
    let usesSeries = figures.success.contains { $0.measurement != nil || $0.isMet == nil }
    guard !usesSeries || playbook.knowsAllMeasurements else { return nil }
    self.figures = figures
    self.ours = ours
    self.clause = clause
    self.metric = metric
    let isPlanned = pilot.end != nil || pilot.sample != nil
    isRunning = asOf != nil && isPlanned && !figures.isReadable
  }

  /// Why the numbers say what they say: the clause that decides.
  var evidence: String {
    let subject = "'\(figures.pilot.subject.value)'"
    switch clause {
    case .mustMissed: return missed
    case .significantlyWorse: return "\(subject) is worse than its control\(probability)"
    case .mustUnknown: return unknown
    case .criteriaMet: return agreement
    case .significantlyBetter: return "\(subject) is better than its control\(probability)"
    case .notTested: return untested
    case .nothingExpected, .changeStillPossible: return "they show no difference\(probability)"
    case .changeRuledOut: return "they show no difference\(probability), and \(agreement)"
    }
  }

  private var musts: [PilotFigures.Success] { figures.success.filter(\.criterion.isMust) }

  private var agreement: String {
    musts.isEmpty ? "nothing speaks against it" : "all that has to be met is met"
  }

  private var missed: String {
    guard let missed = musts.first(where: { $0.isMet == false }) else { return agreement }
    let bound = missed.criterion.bound
    let value = missed.value.value?.shown(apartFrom: bound.number.value.double) ?? "unknown"
    return "'\(missed.criterion.metric.value)' is \(value) and has to be \(bound.inWords)"
  }

  private var unknown: String {
    guard let unknown = musts.first(where: { $0.isMet == nil }) else { return agreement }
    return "'\(unknown.criterion.metric.value)', which has to be "
      + "\(unknown.criterion.bound.inWords), has no value"
  }

  private var untested: String {
    guard let control = figures.pilot.control?.value else { return "there is no control" }
    let arms = Set(figures.arms.map(\.alternative))
    let missing = [figures.pilot.subject.value, control].filter { !arms.contains($0) }
    if missing.isEmpty { return "too few to test" }
    return "\(missing.quotedList) \(missing.count == 1 ? "has" : "have") no results"
  }

  /// Nothing before p may be read: whoever reads it then finds what is not there.
  private var probability: String {
    figures.readableP.value.map { " (\($0.asProbability))" } ?? ""
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
