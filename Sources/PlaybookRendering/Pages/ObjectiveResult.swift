internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of how far an objective has come.
enum ObjectiveResult {
  /// In lists too.
  static let summary = Fields<Objective> {
    Field.figure("score", "How far it has come, 0 to 1") { it, scope in
      scope.figure(
        .init(scope.progress(of: it).flatMap(\.score)) { .score($0) }, .objectiveScore,
        of: it.reference)
    }
    Field.pill("band", "The band of the score") { it, scope in
      scope.progress(of: it).value?.band?.pill
    }
    Field.figure("expected", "The share of the time that has passed, 0 to 1") { it, scope in
      scope.figure(
        .init(scope.progress(of: it).flatMap(\.expected)) { .score($0) }, .pace, of: it.reference)
    }
    Field.figure("pace", "The score as a multiple of what is expected") { it, scope in
      scope.figure(
        .init(scope.progress(of: it).flatMap(\.pace)) { .score($0) }, .pace, of: it.reference)
    }
  }

  static let details = Fields<Objective> {
    Field.optional("answer", "Where it stands, in a sentence") { it, scope in
      scope.progress(of: it).value.map { scope.answer(to: $0) }
    }
    Field.figure("coverage", "The share of the weight whose score is known") { it, scope in
      scope.figure(
        .init(scope.progress(of: it)) { .share($0.coverage) }, .objectiveScore, of: it.reference)
    }
    Field.list("smart", "The five letters of SMART", of: letter) { it, scope in
      scope.progress(of: it).value?.smart.letters.map { SmartLetter(letter: $0, holds: $1) } ?? []
    }
    Field.figure("smart_score", "How many of the five hold") { it, scope in
      scope.figure(
        .init(scope.progress(of: it)) { .text("\($0.smart.score) of 5") }, .smart,
        of: it.reference)
    }
    Field.list("progress", "Where each key result stands", of: KeyResultResult.fields) {
      it, scope in scope.progress(of: it).value?.keyResults ?? []
    }
  }

  private struct SmartLetter: Sendable {
    let letter: String
    let holds: Bool
  }

  private static let letter = Fields<SmartLetter> {
    Field.text("letter", "S, M, A, R or T") { it, _ in it.letter }
    Field.text("word", "What it stands for") { it, _ in
      switch it.letter {
      case "S": "Specific"
      case "M": "Measurable"
      case "A": "Assigned"
      case "R": "Realistic"
      default: "Time-bound"
      }
    }
    Field.flag("holds", "True where it holds") { it, _ in it.holds }
  }
}

/// What templates see of how far a key result has come.
enum KeyResultResult {
  static let fields = Fields<KeyResultProgress> {
    Field.record("link", "The key result", of: Link.fields) { it, scope in
      KeyResultRow(it.keyResult, of: it.objective).link(scope)
    }
    Field.figure("score", "How far it has come, 0 to 1") { it, scope in
      scope.figure(
        .init(it.score) { .score($0) },
        it.measurement == nil ? .milestoneScore : .keyResultScore, about: it.subjectID,
        of: it.objective.reference)
    }
    Field.pill("band", "The band of the score") { it, _ in it.band?.pill }
    Field.flag("is_measured", "True where a metric measures it") { it, _ in
      it.measurement != nil
    }
    Field.optional("newest", "The newest value, with its unit") { it, _ in
      it.measurement.flatMap { measurement in
        measurement.newest.map { $0.value.with(unit: measurement.result.metric.unit.value) }
      }
    }
    Field.optional("newest_date", "Of when it is") { it, _ in
      it.measurement?.newest?.date.inWords
    }
    Field.optionalRecord("subject", "Whose result it is", of: Link.fields) { it, scope in
      it.measurement?.subject.value.map { scope.link(to: $0) }
    }
    Field.flag("is_stale", "True where the newest value is too old") { it, _ in
      it.measurement?.isStale ?? false
    }
    Field.pill("level", "How good the newest value is") { it, _ in
      it.measurement?.level.value?.pill
    }
    Field.pill("trend", "Which way the values move") { it, _ in
      it.measurement?.trend.value?.kind.pill
    }
    Field.figure("forecast", "At this pace, the value on the due date") { it, scope in
      let unit = it.measurement?.result.metric.unit.value
      let trend = it.measurement?.trend ?? .unknown(.noMeasurement)
      return scope.figure(
        .init(trend) { .number($0.forecast, unit: unit) }, .forecast, about: it.subjectID,
        of: it.measurement.map { _ in it.objective.reference })
    }
  }
}

extension KeyResultProgress {
  fileprivate var subjectID: String { keyResult.id.value.description }
}

extension LinkScope {
  fileprivate func progress(of objective: Objective) -> Outcome<ObjectiveProgress> {
    Outcome(figures.objective(objective.id), else: .noKeyResult)
  }

  fileprivate func answer(to progress: ObjectiveProgress) -> String {
    guard let score = progress.score.value, let band = progress.band else {
      return "Nothing can be said yet: \((progress.score.reason ?? .noMeasurement).rawValue)."
    }
    var text = "It has come \(self.text(of: .score(score))) of the way, which is \(band)"
    if let expected = progress.expected.value, let asOf = figures.asOf {
      text += "; by \(asOf.inWords), \(self.text(of: .score(expected))) of the time has passed"
    }
    let known = progress.keyResults.count { $0.score.value != nil }
    if known < progress.keyResults.count {
      text += ". \(known) of \(counted(progress.keyResults.count, "key result")) can be scored"
    }
    return text + "."
  }
}

extension Band {
  var pill: Pill {
    switch self {
    case .green: Pill(word: inWords, tone: .good)
    case .amber: Pill(word: inWords, tone: .warn)
    case .red: Pill(word: inWords, tone: .bad)
    }
  }
}

extension Level {
  var pill: Pill {
    switch self {
    case .green: Pill(word: "Meets the target", tone: .good)
    case .amber: Pill(word: "Short of it", tone: .warn)
    case .red: Pill(word: "Beyond the threshold", tone: .bad)
    }
  }
}

extension TrendClass {
  var pill: Pill {
    switch self {
    case .improving: Pill(word: inWords, tone: .good)
    case .flat: Pill(word: inWords, tone: .idle)
    case .worsening: Pill(word: inWords, tone: .bad)
    }
  }
}
