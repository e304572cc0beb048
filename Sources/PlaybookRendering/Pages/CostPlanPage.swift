internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a cost plan.
enum CostPlanPage {
  static let fields = Fields<CostPlan> {
    Field.ofEveryEntity
  }
}
