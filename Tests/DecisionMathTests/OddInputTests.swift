import DecisionMath
import PlaybookTestSupport
import Testing

/// No input traps, and what is returned is a number: whatever cannot be computed has a reason.
@Suite struct OddInputTests {
  /// The finite numbers of a result; nothing where the input was refused.
  private func isFinite(_ result: () throws(InputFailure) -> [Double?]) -> Bool {
    guard let numbers = try? result() else { return true }
    return numbers.allSatisfy { $0?.isFinite ?? true }
  }

  private func odd(_ random: inout SplitMix64, _ most: Int = 4) -> [Double] {
    (0..<random.integer(0...most)).map { _ in random.oddNumber() }
  }

  @Test func scoringGivesNumbersOrReasons() {
    forRandomCases(3000) { random in
      let matrix = (0..<random.integer(0...3)).map { _ in odd(&random, 3) }
      let weights = odd(&random, 3)
      let directions: [Direction] = weights.map { $0 < 0 ? .decrease : .increase }
      let anchors = weights.map { Anchors(worst: $0, best: 1) }
      let scalings: [Scaling] = [.raw, .ratio(directions), .minMax(directions), .anchors(anchors)]
      for scaling in scalings {
        let isFine = isFinite { () throws(InputFailure) in
          try scale(matrix, by: scaling).flatMap { $0 }
        }
        if !isFine { return "\(scaling) of \(matrix)" }
      }
      let isFine =
        isFinite { () throws(InputFailure) in try weightedSum(matrix, weights: weights).scores }
        && isFinite { () throws(InputFailure) in
          try topsis(matrix, weights: weights, directions: directions).closeness
        }
        && isFinite { () throws(InputFailure) in try priorities(of: matrix).values }
        && isFinite { () throws(InputFailure) in
          try criticalWeights(matrix, weights: weights).map { $0.criticalWeight?.weight }
        }
      _ = try? weightedSumRobustness(matrix, weights: weights)
      _ = try? topsisRobustness(matrix, weights: weights, directions: directions)
      _ = try? worstTriad(of: matrix)
      _ = competitionRanks(weights)
      return isFine ? nil : "\(matrix) \(weights)"
    }
  }

  @Test func financeGivesNumbersOrReasons() {
    forRandomCases(3000) { random in
      let flows = odd(&random, 6)
      let rate = random.oddNumber()
      let isFine =
        isFinite { () throws(InputFailure) in try discounted(flows, yearlyRate: rate) }
        && isFinite { () throws(InputFailure) in
          [try netPresentValue(flows, yearlyRate: rate, periodsPerYear: 12)]
        }
        && isFinite { () throws(InputFailure) in
          [try profitabilityIndex(flows, yearlyRate: rate)]
        }
        && isFinite { () throws(InputFailure) in
          try tornado(
            [CostFlows(flows, isPrice: true, isOneOff: false)], baseline: flows, yearlyRate: rate
          ).map(\.span)
        }
        && isFinite { () throws(InputFailure) in
          guard case .after(let time) = try payback(flows) else { return [] }
          return [time]
        }
        && isFinite { () throws(InputFailure) in
          guard case .rate(let rate) = try internalRateOfReturn(flows) else { return [] }
          return [rate]
        }
        && isFinite { () throws(InputFailure) in
          try crossovers(runningTotals: flows).map(\.time)
        }
      return isFine ? nil : "\(flows) at \(rate)"
    }
  }

  @Test func statisticsAndProgressGiveNumbersOrReasons() {
    forRandomCases(3000) { random in
      let (x, y) = (odd(&random, 5), odd(&random, 5))
      let odd = (0..<4).map { _ in random.oddNumber() }
      let isFine =
        isFinite { () throws(InputFailure) in
          guard case .line(let line) = try fitLine(x, y) else { return [] }
          return [line.slope, line.intercept, line.rSquared]
        }
        && isFinite { () throws(InputFailure) in
          [try sampleSize(from: odd[0], to: odd[1], alpha: odd[2], power: odd[3]).exact]
        }
        && isFinite { () throws(InputFailure) in
          [try testPower(perArm: odd[0], from: odd[1], to: odd[2], alpha: odd[3])]
        }
        && isFinite { () throws(InputFailure) in
          guard case .to(let change) = try detectableChange(perArm: odd[0], from: odd[1])
          else { return [] }
          return [change]
        }
        && isFinite { () throws(InputFailure) in
          [try keyResultScore(baseline: odd[0], target: odd[1], value: odd[2])]
        }
        && isFinite { () throws(InputFailure) in
          guard case .coefficient(let tau) = try kendallTauB(x, y),
            case .coefficient(let rho) = try spearmanRho(x, y)
          else { return [] }
          return [tau, rho]
        }
      _ = try? level(of: odd[0], target: odd[1], threshold: odd[2], .decrease)
      _ = try? objectiveScore(x, weights: y)
      _ = try? seriesTrend(days: x, values: y, cadenceDays: odd[0])
      return isFine ? nil : "\(x) \(y) \(odd)"
    }
  }
}
