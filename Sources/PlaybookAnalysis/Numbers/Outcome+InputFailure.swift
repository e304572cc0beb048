internal import DecisionMath
internal import PlaybookModel

extension Outcome {
  /// What a method gives. Facts were checked when they were read, so that of a method's failures
  /// one at most can be met here besides a number that grows too large; its reason is given.
  init(else reason: Reason, _ compute: () throws(InputFailure) -> Value) {
    do throws(InputFailure) {
      self = .known(try compute())
    } catch {
      self = .unknown(error == .overflow || error == .notFinite ? .tooLarge : reason)
    }
  }
}

extension Metric.Direction {
  /// The same for the methods.
  var math: Direction { self == .increase ? .increase : .decrease }
}
