import Foundation
import PlaybookTestSupport

/// A published or constructed example of one method; `Fixtures/golden/decision-math.json` has many.
struct GoldenExample: Decodable, Sendable, CustomStringConvertible {
  let id, method, tier: String
  let input: Input
  let expect: [Expectation]

  var description: String { id }

  struct Expectation: Decodable, Sendable {
    let name: String
    let labels: [String]?
    /// Nothing: there is no such value.
    let values: [Double?]?
    /// Absolute; times max(1, |value|).
    let tolerance: Double?
    /// Where the outcome is a word.
    let words: [String]?
    /// As the source prints it.
    let published: [Double?]?
    let publishedTolerance: Double?
  }

  /// Only the keys of the method are present.
  struct Input: Decodable, Sendable {
    let scaling: String?
    let weights: [Double]?
    let directions, alternatives, items: [String]?
    let matrix, anchors: [[Double]]?
    let judgements: [Pair]?
    let leaves: [Leaf]?
    let count, years, n, periodsPerYear, days: Int?
    let rate: Double?
    let flows: [Double]?
    let yearlyInHouse, yearlyOutsourced, transition: Double?
    let successes, trials: [Int]?
    let confidence, p1, p2, alpha, power: Double?
    let probabilities: [Double]?
    let baseline, target, value, threshold, actual, committed, availability: Double?
    let answer, direction: String?
    let values: [Double]?
    let scores: [Double?]?
    let done: [Bool]?
    let x, y: [Double]?
    let ours, theirs: Window?
    let dates: [String]?
  }

  struct Pair: Decodable, Sendable { let a, b, value: String }
  struct Leaf: Decodable, Sendable {
    let criterion: String
    let judgements: [Pair]
  }
  struct Window: Decodable, Sendable { let zone, start, end: String }

  private struct Suite: Decodable { let examples: [GoldenExample] }

  /// All examples, or none where the file cannot be read, which a test of their number notices.
  static let all: [GoldenExample] = {
    let path = repositoryFolder + "/Tests/Fixtures/golden/decision-math.json"
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return (try? JSONDecoder().decode(Suite.self, from: data))?.examples ?? []
  }()
}

/// What a method gives for one expectation.
enum GoldenAnswer {
  case values([Double?])
  case words([String])

  static func number(_ value: Double?) -> GoldenAnswer { .values([value]) }
  static func numbers(_ values: [Double]) -> GoldenAnswer { .values(values.map(Optional.some)) }
  static func integers(_ values: [Int]) -> GoldenAnswer { .values(values.map { Double($0) }) }
  static func word(_ word: String) -> GoldenAnswer { .words([word]) }
}

/// An expectation with a name that its method does not have.
struct UnknownExpectation: Error { let name: String }
