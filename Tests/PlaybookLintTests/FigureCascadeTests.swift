import Foundation
import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLint
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// One mistake in the demo company's facts gives one finding: figures that rest on it are silent.
@Suite struct FigureCascadeTests {
  private static let folder = repositoryFolder + "/Tests/Fixtures/golden/demo"

  private static let files: [String: String] = {
    var found: [String: String] = [:]
    let paths = FileManager.default.enumerator(atPath: folder + "/content")?.allObjects ?? []
    for case let path as String in paths {
      if let text = try? String(contentsOfFile: "\(folder)/content/\(path)", encoding: .utf8) {
        found["content/" + path] = text
      }
    }
    return found
  }()

  private static let sound = codes(in: files)

  private static func codes(in files: [String: String]) -> [String: Int] {
    var found: [Diagnostic] = []
    let loaded = files.sorted { $0.key < $1.key }.map { path, text in
      loadFile(SourceFile(path: path, bytes: Array(text.utf8)), LoadingOptions())
    }
    let playbook = assemblePlaybook(from: loaded, reporting: &found)
    found += lint(playbook, analyse(playbook, zones: .few), found: found)
    return Dictionary(grouping: found, by: \.code.name).mapValues(\.count)
  }

  @Test func theDemoHasItsFindings() {
    #expect(Self.files.count > 20)
    #expect(Self.sound["fragile-winner"] == 1)
    #expect(Self.sound.values.reduce(0, +) == 16)
  }

  @Test(arguments: [
    ("data/costs/in-house", "alternative: in-house", "alternative: in-hous", "unknown-reference"),
    ("data/costs/kestrel-hk", "amount: 6900", "amount: much", "wrong-type"),
    ("data/costs/kestrel-hk", "amount: 6900, paid", "amount: -6900, paid", "value-out-of-range"),
    ("data/costs/sierra-verde", "function: it-support", "function: it-suport", "unknown-reference"),
    ("data/places", "timezone: Asia/Hong_Kong", "timezone: Asia/Hongkong-2", "unknown-time-zone"),
    ("data/places", "hours: 09:00-18:00", "hours: 09:00", "wrong-type"),
    ("data/places", "cost: 4200, per_year: 2", "cost: free, per_year: 2", "wrong-type"),
    ("data/metrics", "direction: increase", "direction: more", "unknown-value"),
    ("data/objectives/reliable-support", "baseline: 78", "baseline: 93", "target-behind-baseline"),
    ("data/objectives/reliable-support", "target: 92", "target: all", "wrong-type"),
    (
      "data/objectives/reliable-support", "due: 2026-12-31", "due: 2025-12-31", "dates-out-of-order"
    ),
    ("data/commitments", "alternative: kestrel-hk", "alternative: kestrel", "unknown-reference"),
    ("data/commitments", "answer: can, value: 95", "answer: can, value: 9o", "wrong-type"),
    (
      "data/commitments", "answer: can, value: 92,", "answer: can, value: 920,",
      "value-out-of-range"
    ),
    ("data/evaluations/it-support", "weight: 30", "weight: 31", "weight-sum"),
    ("data/evaluations/it-support", "source: cost.npv", "source: cost.net", "unknown-value"),
    ("data/evaluations/it-support", "control: 4, ref", "control: 44, ref", "value-out-of-range"),
    (
      "data/evaluations/it-support", "{ control: 2, references: 2 }", "{ control: 2 }",
      "missing-score"
    ),
    ("data/evaluations/it-support", "  northgate: {", "  northgat: {", "unknown-reference"),
    ("data/evaluations/it-support", "crosscheck: [topsis]", "crosscheck: [tops]", "unknown-value"),
    ("pilots/kestrel-ab", "verdict: no-go", "verdict: go", "verdict-against-results"),
    ("pilots/kestrel-ab", "x: 300", "x: 500", "value-out-of-range"),
    ("pilots/kestrel-ab", "per_arm: 400", "per_arm: 360", "sample-too-small"),
    ("pilots/sierra-ab", "verdict: go", "verdict: inconclusive", "verdict-differs"),
    ("pilots/sierra-ab", "metric: csat", "metric: cast", "unknown-reference"),
    ("vendors/bench-co", "place: columbus", "place: columbia", "unknown-reference"),
    ("vendors/kestrel-hk", "hours: 14:00-23:00", "hours: late", "wrong-type"),
    (
      "decisions/0003-pick-support-model", "chosen: sierra", "chosen: siera", "chosen-not-an-option"
    ),
  ])
  func oneMistakeGivesOneFinding(file: String, right: String, wrong: String, code: String) throws {
    var files = Self.files
    let path = try #require(
      ["md", "yaml"].map { "content/\(file).\($0)" }.first { files[$0] != nil })
    let text = try #require(files[path])
    #expect(text.contains(right))
    files[path] = text.replacing(right, with: wrong, maxReplacements: 1)
    let found = Self.codes(in: files)
    let more = found.filter { $0.value > Self.sound[$0.key] ?? 0 }
    #expect(more == [code: (Self.sound[code] ?? 0) + 1])
  }

  @Test(arguments: [
    ("sierra-verde,89", "sierra-verde,most", "wrong-type"),
    ("sierra-verde,89", "sierra-verde,890", "measurement-out-of-bounds"),
    ("2026-04-30,resolved-in-sla", "2026-04-31,resolved-in-sla", "wrong-type"),
    ("csat,sierra-verde,4.1", "csat,siera-verde,4.1", "unknown-reference"),
    ("2026-04-30,cost-per-seat", "2026-04-30,cost-per-set", "unknown-reference"),
    ("sla,kestrel-hk,76", "sla,kestrel-hk,176", "measurement-out-of-bounds"),
  ])
  func oneWrongRowGivesOneFinding(right: String, wrong: String, code: String) throws {
    var files = Self.files
    let text = try #require(files["content/data/measurements.csv"])
    #expect(text.contains(right))
    files["content/data/measurements.csv"] = text.replacing(right, with: wrong, maxReplacements: 1)
    let found = Self.codes(in: files)
    #expect(found.filter { $0.value > Self.sound[$0.key] ?? 0 } == [code: 1])
  }

  /// What followed from the value before is not said again as if it still did.
  @Test(arguments: [
    ("data/evaluations/it-support.yaml", "weight: 30", "weight: 31", "fragile-winner"),
    ("data/evaluations/it-support.yaml", "weight: 30", "weight: 31", "methods-disagree"),
    ("data/objectives/reliable-support.yaml", "baseline: 78", "baseline: 93", "behind-pace"),
    ("data/objectives/reliable-support.yaml", "baseline: 78", "baseline: 93", "fragile-winner"),
    ("data/objectives/reliable-support.yaml", "target: 92", "target: 70", "vendor-over-promised"),
    ("data/measurements.csv", "sla,kestrel-hk,76", "sla,kestrel-hk,-76", "vendor-over-promised"),
    ("data/measurements.csv", "csat,sierra-verde,4.1", "csat,sierra-verde,9", "stale-measurement"),
    ("data/measurements.csv", "csat,sierra-verde,4.1", "csat,siera,4.1", "stale-measurement"),
    ("data/costs/in-house.yaml", "amount: 14400", "amount: all", "payback-never"),
    ("data/costs/kestrel-hk.yaml", "paid: once, month: 36", "paid: now", "high-overhead"),
    ("data/places.yaml", "Asia/Hong_Kong", "Asia/Hongkong-2", "too-little-shared-time"),
  ])
  func whatRestsOnAMistakeIsSilent(
    file: String, right: String, wrong: String, code: String
  ) throws {
    var files = Self.files
    let text = try #require(files["content/" + file])
    #expect(text.contains(right))
    #expect(Self.sound[code] == 1)
    files["content/" + file] = text.replacing(right, with: wrong, maxReplacements: 1)
    #expect(Self.codes(in: files)[code] == nil)
  }
}
