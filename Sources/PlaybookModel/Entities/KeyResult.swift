package import PlaybookDiagnostics

/// One measurable part of an objective.
package struct KeyResult: Sendable {
  /// How it is known.
  package enum Evidence: Sendable {
    case measured(Measured)
    case milestones(Located<[Milestone]>)
    case done(Bool)
  }

  package struct Measured: Sendable {
    package let metric: Located<EntityID>
    /// The value at the start, in the metric's unit.
    package let baseline: Located<DecimalNumber>?
    package let baselineDate: Day?
    package let target: Located<DecimalNumber>
    /// The worst tolerable value.
    package let threshold: Located<DecimalNumber>?
    /// Better than the target.
    package let stretch: Located<DecimalNumber>?
    package let benchmark: Benchmark?

    package init(
      metric: Located<EntityID>, baseline: Located<DecimalNumber>?, baselineDate: Day?,
      target: Located<DecimalNumber>, threshold: Located<DecimalNumber>?,
      stretch: Located<DecimalNumber>?, benchmark: Benchmark?
    ) {
      self.metric = metric
      self.baseline = baseline
      self.baselineDate = baselineDate
      self.target = target
      self.threshold = threshold
      self.stretch = stretch
      self.benchmark = benchmark
    }
  }

  /// What others reach.
  package struct Benchmark: Sendable {
    package let low: Located<DecimalNumber>
    package let high: Located<DecimalNumber>
    package let source: String

    package init(low: Located<DecimalNumber>, high: Located<DecimalNumber>, source: String) {
      self.low = low
      self.high = high
      self.source = source
    }
  }

  package struct Milestone: Sendable {
    package let title: String
    /// All have one or none has; together 1 or 100.
    package let weight: Located<DecimalNumber>?
    package let due: Located<Day>?
    package let isDone: Bool

    package init(title: String, weight: Located<DecimalNumber>?, due: Located<Day>?, isDone: Bool) {
      self.title = title
      self.weight = weight
      self.due = due
      self.isDone = isDone
    }
  }

  package let id: Located<EntityID>
  /// Nothing: the metric's title, or the id in words.
  package let title: String?
  package let evidence: Evidence
  /// Whose measurements count; nothing: the function's provider.
  package let subject: Located<Alternative>?
  package let due: Located<Day>?
  /// Relative; 1 unless given.
  package let weight: DecimalNumber?
  /// Our own forecast of reaching it, 0 to 1.
  package let confidence: DecimalNumber?

  package init(
    id: Located<EntityID>, title: String?, evidence: Evidence, subject: Located<Alternative>?,
    due: Located<Day>?, weight: DecimalNumber?, confidence: DecimalNumber?
  ) {
    self.id = id
    self.title = title
    self.evidence = evidence
    self.subject = subject
    self.due = due
    self.weight = weight
    self.confidence = confidence
  }
}
