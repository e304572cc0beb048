import PlaybookAnalysis

/// The result of a derivation again, from the numbers that it prints; nothing where its method has
/// no number or its inputs are not all known.
struct Recomputation {
  private let method: Derivation.Method
  private let inputs: [Double?]
  private let steps: [Double?]

  init(of derivation: Derivation) {
    method = derivation.method
    inputs = derivation.inputs.map(\.quantity.double)
    steps = derivation.steps.map(\.quantity.double)
  }

  var result: Double? { progress ?? costs ?? others }

  private func input(_ index: Int) -> Double? {
    inputs.indices.contains(index) ? inputs[index] : nil
  }

  private func step(_ index: Int) -> Double? {
    steps.indices.contains(index) ? steps[index] : nil
  }

  private var sumOfSteps: Double { steps.compactMap { $0 }.reduce(0, +) }

  private var progress: Double? {
    switch method {
    case .keyResultScore: ratio(step(0), step(1)).map { min(1, max(0, $0)) }
    case .milestoneScore, .objectiveScore, .fulfilment, .promisesKept: ratio(step(0), step(1))
    case .pace: ratio(input(3), step(2))
    // All bounded metrics of the demo are bounded by 0.
    case .forecast: sum(step(0), product(step(1), step(2))).map { max(0, $0) }
    case .gap: gap
    case .coverage, .credibleCoverage:
      ratio(steps.dropLast().compactMap { $0 }.reduce(0, +), steps.last ?? nil)
    default: nil
    }
  }

  private var gap: Double? {
    guard let way = difference(input(1), input(2)) else { return nil }
    let gap = ratio(difference(input(0), input(1)), abs(way))
    return way < 0 ? gap.map { -$0 } : gap
  }

  private var costs: Double? {
    switch method {
    case .totalCost: sumOfSteps
    case .presentValue: difference(step(1), step(2))
    case .overhead: ratio(step(0), input(1))
    case .saving: difference(input(0), input(1))
    case .payback, .discountedPayback: difference(step(0), ratio(step(1), step(2)))
    case .visitCost: product(input(0), input(1))
    case .travelDays: product(input(0), input(1)).map { $0 * 2 / 8 }
    case .costOfLearning: ratio(input(0), input(1))
    default: nil
    }
  }

  private var others: Double? {
    switch method {
    case .weightedSum, .givenWeights: sumOfSteps
    case .sharedTime: steps.prefix(12).compactMap { $0 }.min()
    case .criterionValue: steps.compactMap { $0 }.max()
    case .sampleSize: step(0)?.rounded(.up)
    case .detectableChange: difference(step(0), input(0)).map(abs)
    case .completeness: ratio(input(0), input(1))
    case .riskReduction: ratio(input(1), input(0)).map { 1 - $0 }
    default: nil
    }
  }
}

private func ratio(_ a: Double?, _ b: Double?) -> Double? {
  guard let a, let b, b != 0 else { return nil }
  return a / b
}

private func product(_ a: Double?, _ b: Double?) -> Double? {
  guard let a, let b else { return nil }
  return a * b
}

private func sum(_ a: Double?, _ b: Double?) -> Double? {
  guard let a, let b else { return nil }
  return a + b
}

private func difference(_ a: Double?, _ b: Double?) -> Double? {
  guard let a, let b else { return nil }
  return a - b
}
