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
  static let templates = checked.templates

  private static let checked: (templates: TemplateSet, diagnostics: [Diagnostic]) = {
    var diagnostics: [Diagnostic] = []
    let templates = TemplateSet(
      Theme.files.filter { $0.path.hasSuffix(".mustache") }, layouts: PageLayouts.all,
      reporting: &diagnostics)
    return (templates, diagnostics)
  }()

  /// A build checks only those of the theme's layouts that its pages ask for, so this checks all.
  @Test func theWholeThemeAsksForWhatThereIs() {
    #expect(Self.checked.diagnostics.map(\.message) == [])
  }

  /// Fields that no measured key result and no plain criterion has.
  private static let measured: Set<String> = Set(
    ["metric", "baseline", "baseline_date", "target", "threshold", "stretch", "benchmark"].map {
      "objectives.key_results.\($0)"
    })

  /// Values other than those that stand for what is not given.
  private static let examples = [
    "engagements.ip_owner": "vendor", "evaluations.criteria.title": "How dear",
    "pilots.sample.alpha": "0.1", "pilots.sample.power": "0.9",
  ]

  /// Where any other value would break a rule of the record.
  private static let others = [
    "objectives.start": "2026-02-02", "objectives.key_results.benchmark.high": "96",
    "objectives.key_results.benchmark.low": "84", "vendors.founded": "1999",
    "evaluations.alternatives": "[in-house, bench-co]",
    "pilots.start": "2026-02-02", "pilots.end": "2026-04-04", "pilots.control": "northgate",
    "pilots.subject": "", "pilots.sample.power": "0.95", "pilots.results.n": "401",
    "pilots.results.x": "355",
    "decisions.options": "[in-house, sierra-verde, a third way]", "decisions.chosen": "in-house",
    "commitments.answers.answer": "partly", "costs.lines.paid": "", "costs.lines.from": "3",
    "costs.lines.to": "30", "evaluations.scores.score": "4", "evaluations.criteria.rank": "",
  ]

  private static func choice(
    _ description: String, without: Set<String>, examples: [String: String] = [:],
    others: [String: String] = [:]
  ) -> ExampleTree.Choice {
    ExampleTree.Choice(
      description: description, without: without,
      examples: Self.examples.merging(examples) { $1 }, others: Self.others.merging(others) { $1 })
  }

  /// All that can stand together, for every kind.
  private static let usual = choice(
    "the usual",
    without: [
      "motives.conditions.figure", "motives.conditions.at_least",
      "objectives.key_results.milestones", "objectives.key_results.done",
      "costs.lines.month", "costs.lines.visits_per_year",
      "evaluations.criteria.rank", "evaluations.criteria.rubric", "evaluations.pairwise",
      "evaluations.criteria.must.at_most", "evaluations.scores",
      "pilots.success.at_most", "engagements.slas.at_most",
    ], examples: ["pilots.design": "ab"], others: ["costs.lines.paid": "yearly"])

  /// What excludes that.
  private static let unusual = choice(
    "milestones, ranks and what is paid once",
    without: measured.union([
      "motives.conditions.metric", "motives.conditions.at_most", "objectives.key_results.done",
      "costs.lines.from", "costs.lines.to", "costs.lines.escalator",
      "costs.lines.visits_per_year",
      "evaluations.criteria.weight", "evaluations.criteria.value", "evaluations.criteria.source",
      "evaluations.criteria.must.at_least", "evaluations.pairwise",
      "pilots.success.at_least", "pilots.results", "engagements.slas.at_least",
    ]),
    examples: [
      "costs.lines.paid": "once", "evaluations.scores": "{ in-house: { cost: 3 } }",
      "evaluations.criteria.rank": "1",
    ], others: ["pilots.subject": "northgate"])

  private static let rare = choice(
    "what is done, pairs and what is paid at each visit",
    without: measured.union([
      "objectives.key_results.milestones", "costs.lines.month", "evaluations.criteria.weight",
      "evaluations.criteria.rank", "evaluations.criteria.rubric",
      "evaluations.criteria.must.at_most", "evaluations.scores",
    ]),
    examples: [
      "costs.lines.paid": "per-visit", "evaluations.pairwise": "[[cost, cost, 3]]",
    ])

  struct Case: Sendable, CustomTestStringConvertible {
    let kind: EntityKind
    let choice: ExampleTree.Choice

    var testDescription: String { "\(kind): \(choice.description)" }
  }

  static let cases =
    EntityKind.allCases.map { Case(kind: $0, choice: usual) }
    + [.motive, .objective, .cost, .evaluation, .pilot, .engagement].map {
      Case(kind: $0, choice: unusual)
    }
    + [.objective, .cost, .evaluation].map { Case(kind: $0, choice: rare) }

  @Test(arguments: cases)
  func theOwnPageShowsEveryField(of example: Case) throws {
    let (kind, choice) = (example.kind, example.choice)
    let declaration = try #require(KindDeclaration.all.first { $0.kind == kind })
    let whole = ExampleTree(declaration, choice)
    let changed = whole.withEachChanged(kind.plural, choice.others)
    let less = whole.withoutEach(kind.plural)
    let pages = Self.pages(of: kind, [whole] + changed.map(\.tree) + less.map(\.tree))
    let page = try #require(pages.first ?? nil, "Cannot read \(whole.yaml())")
    #expect(changed.count > 1)
    for (version, other) in zip(changed, pages.dropFirst()) {
      #expect(other != nil, "Cannot read another \(version.path): \(version.tree.yaml())")
      let isOther = other != page
      #expect(isOther, "Another \(version.path) makes no difference")
    }
    // What cannot be read without a field is an error, and no page.
    for (version, other) in zip(less, pages.dropFirst(1 + changed.count)) {
      let isOther = other != page
      #expect(isOther, "The page is the same without \(version.path)")
    }
  }

  /// What stands on the own page of an entity for each tree; nothing where it could not be read.
  private static func pages(of kind: EntityKind, _ trees: [ExampleTree]) -> [String?] {
    var files = ["content/playbook.yaml": "currency: CHF\nhorizon_months: 36\n"]
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
