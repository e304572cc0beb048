import PlaybookTestSupport
import Testing

extension SplitMix64 {
  mutating func integer(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  mutating func numbers(_ count: Int, _ range: ClosedRange<Double>) -> [Double] {
    (0..<count).map { _ in number(range) }
  }

  /// Rows of numbers.
  mutating func matrix(
    _ rows: Int, _ columns: Int, _ range: ClosedRange<Double>
  ) -> [[Double]] {
    (0..<rows).map { _ in numbers(columns, range) }
  }

  /// A number that code may not expect: infinite, not a number, huge, tiny, zero, or plain.
  mutating func oddNumber() -> Double {
    let odd: [Double] = [
      .infinity, -.infinity, .nan, 0, -0.0, .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
      .leastNonzeroMagnitude, 1e-300, 1e300, 1, -1,
    ]
    return Bool.random(using: &self) ? odd[integer(0...odd.count - 1)] : number(-10...10)
  }
}

/// Runs a body on many random cases. Each has a seed of its own, which is printed where the body
/// finds something wrong, so that the case can be run alone.
func forRandomCases(
  _ count: UInt64 = 1000, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (inout SplitMix64) throws -> String?
) {
  for seed in 1...count {
    var random = SplitMix64(seed: seed &* 0x2545_F491_4F6C_DD1D)
    do {
      guard let problem = try body(&random) else { continue }
      Issue.record("seed \(seed): \(problem)", sourceLocation: sourceLocation)
    } catch {
      Issue.record("seed \(seed): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
}
