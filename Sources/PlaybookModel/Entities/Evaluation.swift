package import PlaybookDiagnostics

/// A question with alternatives, and the criteria and scores that rank them.
package struct Evaluation: Entity {
  package enum Method: String, Sendable, CaseIterable {
    case weightedSum = "weighted-sum"
    case topsis
  }

  /// What a missing value does.
  package enum MissingPolicy: String, Sendable, CaseIterable {
    case fail, worst, exclude
  }

  /// How a criterion's values become 0 to 1.
  package enum Scale: Sendable {
    /// A value function through fixed anchors.
    case anchors(worst: Located<DecimalNumber>, best: Located<DecimalNumber>)
    /// What each score means, from the lowest to the highest, at least two.
    case rubric([(score: Int, meaning: String)])
  }

  package struct Criterion: Sendable {
    package let id: Located<EntityID>
    package let title: String?
    /// In per cent or as a share.
    package let weight: Located<DecimalNumber>?
    /// 1 is the most important.
    package let rank: Located<Int>?
    /// The figure that gives the values; nothing: our scores.
    package let source: Located<FigureName>?
    package let scale: Scale
    /// Where the scale stands: the value of `value` or `rubric`.
    package let scalePosition: SourcePosition
    /// An alternative that misses it is disqualified.
    package let must: Bound?

    package init(
      id: Located<EntityID>, title: String?, weight: Located<DecimalNumber>?, rank: Located<Int>?,
      source: Located<FigureName>?, scale: Scale, scalePosition: SourcePosition, must: Bound?
    ) {
      self.id = id
      self.title = title
      self.weight = weight
      self.rank = rank
      self.source = source
      self.scale = scale
      self.scalePosition = scalePosition
      self.must = must
    }
  }

  /// One comparison of two criteria: the first matters `value` times as much as the second.
  package struct Judgement: Sendable {
    package let first: Located<EntityID>
    package let second: Located<EntityID>
    package let value: Located<Fraction>
    package let position: SourcePosition

    package init(
      first: Located<EntityID>, second: Located<EntityID>, value: Located<Fraction>,
      position: SourcePosition
    ) {
      self.first = first
      self.second = second
      self.value = value
      self.position = position
    }
  }

  package struct Score: Sendable {
    package let criterion: Located<EntityID>
    package let value: Located<DecimalNumber>
    package let why: String?
    package let by: [String]

    package init(
      criterion: Located<EntityID>, value: Located<DecimalNumber>, why: String?, by: [String]
    ) {
      self.criterion = criterion
      self.value = value
      self.why = why
      self.by = by
    }
  }

  /// Our own scores of one alternative.
  package struct ScoreSheet: Sendable {
    package let alternative: Located<Alternative>
    package let scores: [Score]

    package init(
      alternative: Located<Alternative>, scores: [Score]
    ) {
      self.alternative = alternative
      self.scores = scores
    }
  }

  package static let kind = EntityKind.evaluation
  package let core: EntityCore
  package let question: String
  package let function: Located<EntityID>
  /// The list, and each of its items.
  package let alternatives: Located<[Located<Alternative>]>
  /// In the order of the file.
  package let criteria: Located<[Criterion]>
  package let pairwise: Located<[Judgement]>?
  package let scores: [ScoreSheet]
  package let method: Method
  /// Other methods to compare with.
  package let crosscheck: [Located<Method>]
  package let missing: MissingPolicy
  /// When the weights were fixed.
  package let weightsFrozen: Located<Day>?

  package init(
    core: EntityCore, question: String, function: Located<EntityID>,
    alternatives: Located<[Located<Alternative>]>, criteria: Located<[Criterion]>,
    pairwise: Located<[Judgement]>?, scores: [ScoreSheet], method: Method,
    crosscheck: [Located<Method>], missing: MissingPolicy, weightsFrozen: Located<Day>?
  ) {
    self.core = core
    self.question = question
    self.function = function
    self.alternatives = alternatives
    self.criteria = criteria
    self.pairwise = pairwise
    self.scores = scores
    self.method = method
    self.crosscheck = crosscheck
    self.missing = missing
    self.weightsFrozen = weightsFrozen
  }
}
