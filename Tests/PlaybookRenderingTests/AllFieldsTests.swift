import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import PlaybookRendering
import PlaybookTheme
import Testing

/// The page of an entity shows all that is declared of its kind: take a field away or write another
/// value, and the page is another.
@Suite struct AllFieldsTests {
  static let templates: TemplateSet = {
    var diagnostics: [Diagnostic] = []
    return TemplateSet(
      Theme.files.filter { $0.path.hasSuffix(".mustache") }, layouts: PageLayouts.all,
      reporting: &diagnostics)
  }()

  static let choices = [
    ExampleTree.Choice(
      description: "measured, weighted, monthly",
      without: [
        "motives.conditions.figure", "motives.conditions.at_least",
        "objectives.key_results.milestones", "objectives.key_results.done",
        "costs.lines.month", "costs.lines.visits_per_year", "costs.currency",
        "evaluations.criteria.rank", "evaluations.criteria.rubric", "evaluations.pairwise",
        "evaluations.criteria.must.at_most", "evaluations.scores",
        "pilots.success.at_most", "engagements.slas.at_most",
      ],
      examples: ["pilots.design": "ab"]),
    ExampleTree.Choice(
      description: "figures, milestones, ranks, once",
      without: [
        "motives.conditions.metric", "motives.conditions.at_most",
        "objectives.key_results.metric", "objectives.key_results.baseline",
        "objectives.key_results.baseline_date", "objectives.key_results.target",
        "objectives.key_results.threshold", "objectives.key_results.stretch",
        "objectives.key_results.benchmark", "objectives.key_results.done",
        "costs.lines.from", "costs.lines.to", "costs.lines.escalator",
        "costs.lines.visits_per_year",
        "evaluations.criteria.weight", "evaluations.criteria.value",
        "evaluations.criteria.source", "evaluations.criteria.must.at_least",
        "evaluations.pairwise", "pilots.success.at_least", "engagements.slas.at_least",
      ],
      examples: [
        "costs.lines.paid": "once", "costs.currency": "USD",
        "evaluations.scores": "{ in-house: { cost: 3 } }",
        "evaluations.criteria.rank": "1",
      ]),
    ExampleTree.Choice(
      description: "done, pairs, at each visit",
      without: [
        "motives.conditions.metric", "motives.conditions.at_most",
        "objectives.key_results.metric", "objectives.key_results.baseline",
        "objectives.key_results.baseline_date", "objectives.key_results.target",
        "objectives.key_results.threshold", "objectives.key_results.stretch",
        "objectives.key_results.benchmark", "objectives.key_results.milestones",
        "costs.lines.month",
        "evaluations.criteria.weight", "evaluations.criteria.rank",
        "evaluations.criteria.rubric", "evaluations.criteria.must.at_most",
        "evaluations.scores", "pilots.success.at_most", "engagements.slas.at_most",
      ],
      examples: [
        "costs.lines.paid": "per-visit", "evaluations.pairwise": "[[cost, cost, 3]]",
      ]),
  ]

  /// Where any other value would break a rule of the record.
  private static let others = [
    "objectives.start": "2026-02-02", "objectives.key_results.baseline_date": "2026-01-31",
    "evaluations.alternatives": "[in-house, bench-co]", "evaluations.criteria.must.at_least": "61",
    "pilots.start": "2026-02-02", "pilots.end": "2026-04-04", "pilots.control": "northgate",
    "pilots.results.n": "401", "pilots.results.x": "355",
    "decisions.options": "[in-house, sierra-verde, a third way]", "decisions.chosen": "in-house",
    "engagements.communication.escalation.side": "vendor",
    "commitments.answers.answer": "partly",
    "costs.lines.paid": "monthly", "costs.lines.from": "3", "costs.lines.to": "30",
    "evaluations.scores.score": "4", "objectives.key_results.benchmark.low": "84",
    "metrics.bounds.max": "99",
  ]

  /// Fields that say something of others and are not shown themselves.
  private static let hidden: Set<String> = []

  @Test(arguments: EntityKind.allCases, choices)
  func theOwnPageShowsEveryField(kind: EntityKind, choice: ExampleTree.Choice) throws {
    let declaration = try #require(KindDeclaration.all.first { $0.kind == kind })
    let whole = ExampleTree(declaration, choice)
    var versions = [(path: "all", tree: whole)]
    versions += whole.withoutEach(kind.plural).map { ("no \($0.path)", $0.tree) }
    versions += whole.withEachChanged(kind.plural, Self.others).map {
      ("other \($0.path)", $0.tree)
    }
    let pages = Self.pages(of: kind, versions.map(\.tree))
    let reference = try #require(pages.first ?? nil, "no page for \(whole.yaml())")
    #expect(versions.count > 3)
    for (version, page) in zip(versions, pages).dropFirst()
    where !Self.hidden.contains(version.path) {
      guard let page else {
        Issue.record("\(version.path) cannot be read: \(version.tree.yaml())")
        continue
      }
      #expect(page != reference, "\(version.path) makes no difference")
    }
  }

  /// What stands on the own page of an entity for each tree; nothing where it could not be read.
  private static func pages(of kind: EntityKind, _ trees: [ExampleTree]) -> [String?] {
    var files = ["content/playbook.yaml": "currency: EUR\nhorizon_months: 36\n"]
    for (index, tree) in trees.enumerated() {
      files["content/data/\(kind.plural)/e\(index).yaml"] = "title: One\n" + tree.yaml()
    }
    let site = PlannedSite(files, templates: templates)
    return trees.indices.map { index in
      guard
        let page = site.plan.pages.firstIndex(where: {
          $0.path.file == "\(kind.plural)/e\(index)/index.html"
        })
      else { return nil }
      return site.text(of: page)
    }
  }
}
