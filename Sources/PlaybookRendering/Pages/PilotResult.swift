internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of what a pilot has shown.
enum PilotResult {
  /// In lists too.
  static let summary = Fields<Pilot> {
    Field.pill("computed_verdict", "What the numbers say; ours may differ") { pilot, scope in
      scope.figures.pilot(pilot.id)?.readableVerdict.value?.pill
    }
  }

  static let details = Fields<Pilot> {
    Field.optional("answer", "What the numbers say, in a sentence") { pilot, scope in
      scope.pilot(pilot).map { scope.answer(to: $0) }
    }
    Field.figure("grounds", "Which clause decides what the numbers say") { it, scope in
      scope.figure(it, .pilotVerdict) { .init($0.readableGrounds) { .text($0.sentence) } }
    }
    Field.flag("differs", "True where our verdict is another one") { pilot, scope in
      guard let ours = pilot.verdict?.value, ours != .extend,
        let computed = scope.pilot(pilot)?.readableVerdict.value
      else { return false }
      return ours != computed
    }
    Field.flag("is_tested", "True where two arms are compared") { pilot, scope in
      scope.pilot(pilot)?.test.value != nil
    }
    Field.figure("difference", "The difference of the arms at 95 %") { it, scope in
      scope.figure(it, .differenceInterval) { figures in
        .init(figures.test) { .interval(low: $0.interval.low, high: $0.interval.high) }
      }
    }
    Field.figure("p", "How often chance alone would do that; not before it may be read") {
      it, scope in scope.figure(it, .test) { .init($0.readableP) { .probability($0) } }
    }
    Field.optional("reached", "How many cases each arm has, of how many planned") { it, scope in
      scope.pilot(it).flatMap { scope.reached(of: $0) }
    }
    Field.flag("has_plan", "True where the expected change can be held to the sample") {
      pilot, scope in scope.pilot(pilot)?.sample.contrast.value != nil
    }
    Field.figure("needed", "Cases each arm needs to see the expected change") { it, scope in
      scope.figure(it, .sampleSize) { .init($0.sample.needed) { .count($0.perArm) } }
    }
    Field.figure("planned_power", "The chance that the planned sample shows it") { it, scope in
      scope.figure(it, .power) { .init($0.sample.power) { .share($0) } }
    }
    Field.figure("detectable", "The smallest change that the planned sample shows") { it, scope in
      scope.figure(it, .detectableChange) { figures in
        .init(
          figures.sample.detectable.flatMap { to in
            figures.sample.contrast.map { abs(to - $0.from) }
          }
        ) { .share($0) }
      }
    }
    Field.figure("cost_of_learning", "What was spent, as a share of a year’s fee") { it, scope in
      scope.figure(
        .init(scope.pilot(it)?.costOfLearning ?? .unknown(.noSpending)) { .share($0) },
        .costOfLearning, of: it.spent.map { _ in it.reference })
    }
  }
}

extension LinkScope {
  fileprivate func pilot(_ pilot: Pilot) -> PilotFigures? { figures.pilot(pilot.id) }

  fileprivate func figure(
    _ pilot: Pilot, _ method: Derivation.Method,
    _ quantity: (PilotFigures) -> Derivation.Quantity
  ) -> Figure {
    let found = figures.pilot(pilot.id).map(quantity) ?? .unknown(.noResult)
    return figure(found, method, of: pilot.reference)
  }

  fileprivate func reached(of figures: PilotFigures) -> String? {
    guard let planned = figures.sample.planned.value else { return nil }
    let counts = figures.arms.map(\.trials.grouped)
    return counts.isEmpty
      ? nil
      : "\(counts.joined(separator: " and ")) of \(planned.grouped) planned in each arm"
  }

  fileprivate func answer(to figures: PilotFigures) -> String {
    guard let verdict = figures.verdictSentence else {
      let reason = figures.readableVerdict.reason ?? .noResult
      return "The numbers say nothing yet: \(reason.rawValue)."
    }
    let arms = figures.arms.count == 2 ? " \(shares(of: figures).joined(separator: ", "))." : ""
    return verdict + arms
  }

  /// What each arm showed: "89 % at Sierra Verde".
  func shares(of figures: PilotFigures) -> [String] {
    figures.arms.map { "\(text(of: .share($0.proportion))) at \(name(of: $0.alternative))" }
  }
}

extension PilotFigures {
  /// "By the numbers: go. …"; nothing while they say nothing.
  var verdictSentence: String? {
    readableGrounds.value.map { grounds in
      "By the numbers: \(grounds.verdict.inWords.lowercased()). \(grounds.sentence)."
    }
  }
}
