/// Why there is nothing to compute with. Results that may be missing for good reasons, such as a
/// payback, are cases of their own types instead.
package enum InputFailure: Error, Sendable, Hashable {
  /// There is no alternative, no criterion, no flow, no point.
  case empty
  /// Two inputs that belong together have different lengths, or the rows of a matrix have.
  case sizesDiffer
  /// An input is infinite or not a number.
  case notFinite
  /// The inputs are finite and the result is too large for a double.
  case overflow
  /// A count, a rate, a probability or an index lies outside what the method is defined for.
  case outOfRange
  case negativeWeight
  case weightsSumToZero
  /// A value is missing, and the method was told to fail where one is.
  case missingValue
  /// Two figures that span a scale (worst and best, baseline and target, two proportions) are
  /// equal.
  case noSpan
  /// A ratio has a divisor that is zero or negative.
  case notPositive
  /// A pair of items has no judgement.
  case missingJudgement
  /// A pair of items has two judgements, or an item is compared with itself.
  case repeatedJudgement
  /// There are more items than random indices are published for.
  case tooManyItems
  /// An iteration did not settle within its steps.
  case noConvergence
}
