package import PlaybookDiagnostics

/// A trial of one option, small and limited, that is judged by numbers.
package struct Pilot: Entity {
  package enum Design: String, Sendable, CaseIterable {
    case single
    case beforeAfter = "before-after"
    case parallel
    case ab

    /// True where two arms run beside each other.
    package var needsControl: Bool { self == .parallel || self == .ab }
  }

  package enum Verdict: String, Sendable, CaseIterable {
    case go
    case noGo = "no-go"
    case extend, inconclusive
  }

  /// The plan for a proportion.
  package struct Sample: Sendable {
    /// The planned size of each arm.
    package let perArm: Located<Int>
    /// The expected value of the control, in the metric's unit; nothing: the key result's baseline.
    package let baseline: Located<DecimalNumber>?
    /// Two-sided; nothing: 0.05.
    package let alpha: DecimalNumber?
    /// Nothing: 0.8.
    package let power: DecimalNumber?

    package init(
      perArm: Located<Int>, baseline: Located<DecimalNumber>?, alpha: DecimalNumber?,
      power: DecimalNumber?
    ) {
      self.perArm = perArm
      self.baseline = baseline
      self.alpha = alpha
      self.power = power
    }
  }

  package struct SuccessCriterion: Sendable {
    package let metric: Located<EntityID>
    package let bound: Bound
    /// Without it, no go.
    package let isMust: Bool
    package let position: SourcePosition

    package init(
      metric: Located<EntityID>, bound: Bound, isMust: Bool, position: SourcePosition
    ) {
      self.metric = metric
      self.bound = bound
      self.isMust = isMust
      self.position = position
    }
  }

  /// What one arm showed.
  package struct Arm: Sendable {
    /// Stands where its key stands.
    package let alternative: Located<Alternative>
    /// Trials, above 0.
    package let trials: Int
    /// Successes, 0 to trials.
    package let successes: Int

    package init(
      alternative: Located<Alternative>, trials: Int, successes: Int
    ) {
      self.alternative = alternative
      self.trials = trials
      self.successes = successes
    }
  }

  package static let kind = EntityKind.pilot
  package let core: EntityCore
  package let hypothesis: String
  /// The primary metric.
  package let metric: Located<EntityID>
  /// In the metric's unit, above 0, in its good direction.
  package let expectedChange: Located<DecimalNumber>?
  package let design: Located<Design>
  /// The option that is tried.
  package let subject: Located<Alternative>
  package let control: Located<Alternative>?
  package let start: Located<Day>
  package let end: Located<Day>?
  /// The most that it may cost.
  package let budget: Located<DecimalNumber>?
  package let spent: Located<DecimalNumber>?
  package let sample: Sample?
  /// Fixed before the start.
  package let success: [SuccessCriterion]
  package let results: [Arm]
  /// Ours.
  package let verdict: Located<Verdict>?
  /// When to break off.
  package let stop: [String]
  package let learned: String?

  package init(
    core: EntityCore, hypothesis: String, metric: Located<EntityID>,
    expectedChange: Located<DecimalNumber>?, design: Located<Design>, subject: Located<Alternative>,
    control: Located<Alternative>?, start: Located<Day>, end: Located<Day>?,
    budget: Located<DecimalNumber>?, spent: Located<DecimalNumber>?, sample: Sample?,
    success: [SuccessCriterion], results: [Arm], verdict: Located<Verdict>?, stop: [String],
    learned: String?
  ) {
    self.core = core
    self.hypothesis = hypothesis
    self.metric = metric
    self.expectedChange = expectedChange
    self.design = design
    self.subject = subject
    self.control = control
    self.start = start
    self.end = end
    self.budget = budget
    self.spent = spent
    self.sample = sample
    self.success = success
    self.results = results
    self.verdict = verdict
    self.stop = stop
    self.learned = learned
  }
}
