internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

extension PageLayout {
  /// The home page: its prose, and in short what the facts say where there are any.
  static let home = PageLayout("home") {
    Field.list("children", "The pages below it, where it has no text", of: Link.fields) {
      scene, scope in scene.page.document == nil ? scene.children(scope) : []
    }
    Field.list("headlines", "The figures to look at first", of: Headline.fields) { _, scope in
      scope.headlines
    }
    Field.list("recent", "The newest decisions, at most three", of: DecisionPage.fields) {
      _, scope in Array(DecisionPage.newestFirst(scope.shown(scope.playbook.decisions)).prefix(3))
    }
    first("motives", of: MotivePage.fields) { $0.motives }
    first("objectives", of: ObjectivePage.fields) { $0.objectives }
    first("evaluations", of: EvaluationPage.fields) { $0.evaluations }
    Field.first(
      "due", "What is due within 90 days, and overdue", of: DueFields.fields, atMost: mostOnHome
    ) { _, scope in scope.due(within: 90) }
    first("vendors", of: VendorPage.fields) { $0.vendors }
  }

  /// More than that of one kind nobody looks through on a home page.
  private static let mostOnHome = 12

  /// The first entities of a kind, and what is said of the others.
  private static func first<Kind: Entity>(
    _ name: String, of fields: Fields<Kind>,
    _ all: @escaping @Sendable (Playbook) -> [Kind]
  ) -> [Field<PageScene>] {
    Field.first(
      name, "The first \(mostOnHome) \(name), in shown order", of: fields, atMost: mostOnHome,
      page: { _, scope in scope.index(of: Kind.kind) }
    ) { _, scope in scope.shown(all(scope.playbook)) }
  }
}
