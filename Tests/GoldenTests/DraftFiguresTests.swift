import Foundation
import PlaybookBuild
import PlaybookTestSupport
import Testing

/// What is about a draft stands in `playbook.json` as little as the draft itself.
@Suite struct DraftFiguresTests {
  /// Of everything there is one that is published and one that is not.
  private static let example = """
    -- content/playbook.yaml --
    as_of: 2026-04-30
    currency: USD
    horizon_months: 12
    discount_rate: 0.08
    company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
    -- content/data/models/dedicated-team.yaml --
    title: Dedicated team
    -- content/data/functions/it-support.yaml --
    title: IT support
    -- content/data/functions/secret-function.yaml --
    draft: yes
    -- content/data/motives/cheaper.yaml --
    functions: [it-support, secret-function]
    conditions: [{ metric: resolved, at_least: 80 }]
    -- content/data/metrics/resolved.yaml --
    unit: "%"
    direction: increase
    -- content/data/objectives/open-aim.yaml --
    function: it-support
    key_results: { solved: { metric: resolved, baseline: 70, target: 90 } }
    -- content/data/objectives/secret-aim.yaml --
    draft: yes
    function: it-support
    key_results: { solved: { metric: resolved, baseline: 70, target: 95 } }
    -- content/data/objectives/other-aim.yaml --
    function: secret-function
    key_results: { solved: { metric: resolved, baseline: 70, target: 85 } }
    -- content/data/vendors/open-firm.yaml --
    place: here
    -- content/data/vendors/secret-firm.yaml --
    draft: yes
    place: here
    -- content/data/places/here.yaml --
    timezone: America/New_York
    -- content/data/commitments/open-firm.yaml --
    alternative: open-firm
    answers:
      open-aim/solved: { answer: can, value: 92 }
      secret-aim/solved: { answer: can, value: 96 }
      other-aim/solved: { answer: can, value: 86 }
    -- content/data/commitments/secret-firm.yaml --
    alternative: secret-firm
    answers: { open-aim/solved: { answer: can, value: 93 } }
    -- content/data/costs/ours.yaml --
    alternative: in-house
    lines: [{ category: salary, paid: monthly, amount: 100 }]
    -- content/data/costs/open-firm.yaml --
    alternative: open-firm
    lines: [{ category: fee, paid: monthly, amount: 90 }]
    -- content/data/costs/other-desk.yaml --
    alternative: open-firm
    function: secret-function
    lines: [{ category: fee, paid: monthly, amount: 95 }]
    -- content/data/costs/secret-firm.yaml --
    alternative: secret-firm
    lines: [{ category: fee, paid: monthly, amount: 80 }]
    -- content/data/evaluations/support.yaml --
    function: it-support
    alternatives: [in-house, open-firm, secret-firm]
    method: weighted-sum
    crosscheck: [topsis]
    criteria:
      cost: { weight: 60, source: cost.total, value: { worst: 2000, best: 0 } }
      control: { weight: 40, rubric: { 1: none, 5: full }, must: { at_least: 2 } }
    scores:
      in-house: { control: 5 }
      open-firm: { control: 3 }
      secret-firm: { control: 1 }
    -- content/data/pilots/trial.yaml --
    metric: resolved
    design: ab
    subject: secret-firm
    control: in-house
    end: 2026-04-01
    budget: 100
    success: [{ metric: resolved, at_least: 75, must: yes }]
    results: { in-house: { n: 100, x: 70 }, secret-firm: { n: 100, x: 80 } }
    -- content/data/measurements.csv --
    date,metric,subject,value
    2026-03-31,resolved,in-house,75
    2026-03-31,resolved,open-firm,91
    2026-03-31,resolved,secret-firm,89
    """

  /// The figures of the example's `playbook.json`.
  private func figures(_ options: [String]) async throws -> [String: Any] {
    let folder = URL(filePath: NSTemporaryDirectory() + "drafts-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in try CompletedExample(Self.example).files {
      let place = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: place)
    }
    let run = await runTool(["build", folder.path()] + options, in: folder.path())
    try #require(run.status == .success, "\(run.error)")
    let data = try Data(contentsOf: folder.appending(path: "public/playbook.json"))
    let document = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let rows = try #require(document?["measurements"])
    var figures = try #require(document?["figures"] as? [String: Any])
    figures["measurements"] = rows
    // These plans are published, and name what they are about.
    var plans = try #require(figures["cost_plans"] as? [String: Any])
    #expect(plans.removeValue(forKey: "other-desk") != nil)
    #expect(plans.removeValue(forKey: "secret-firm") != nil)
    figures["cost_plans"] = plans
    return figures
  }

  /// The areas in which something with `secret` in its name stands.
  private func areasOfSecrets(_ figures: [String: Any]) throws -> Set<String> {
    var found: Set<String> = []
    for (area, value) in figures {
      let data = try JSONSerialization.data(withJSONObject: [value])
      if String(decoding: data, as: UTF8.self).contains("secret") { found.insert(area) }
    }
    return found
  }

  @Test func figuresAboutDraftsAreNotWritten() async throws {
    let figures = try await figures([])
    let areas = try areasOfSecrets(figures)
    #expect(areas == [])
    let counts = try #require(figures["counts"] as? [String: Int])
    #expect(counts["vendors"] == 1)
    #expect(counts["objectives"] == 2)
    #expect(counts["functions"] == 1)
    #expect(counts["measurements"] == 2)
  }

  /// Else the test above would hold of an example that says nothing of them.
  @Test func theyAreWrittenWhereDraftsArePublished() async throws {
    let figures = try await figures(["--drafts"])
    #expect(
      try areasOfSecrets(figures) == [
        "attribution", "commitments", "costs", "evaluations", "functions",
        "measurements", "motives", "objectives", "pilots", "shared_working_time", "tornado",
      ])
    let counts = try #require(figures["counts"] as? [String: Int])
    #expect(counts["vendors"] == 2)
  }
}
