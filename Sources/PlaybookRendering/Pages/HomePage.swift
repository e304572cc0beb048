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
    Field.list("motives", "All motives, in shown order", of: MotivePage.fields) { _, scope in
      scope.shown(scope.playbook.motives)
    }
    Field.list("objectives", "All objectives, in shown order", of: ObjectivePage.fields) {
      _, scope in scope.shown(scope.playbook.objectives)
    }
    Field.list("evaluations", "All evaluations, in shown order", of: EvaluationPage.fields) {
      _, scope in scope.shown(scope.playbook.evaluations)
    }
    Field.list("due", "What is due within 90 days, and overdue", of: DueFields.fields) {
      _, scope in scope.due(within: 90)
    }
    Field.list("vendors", "All vendors, in shown order", of: VendorPage.fields) { _, scope in
      scope.shown(scope.playbook.vendors)
    }
  }
}
