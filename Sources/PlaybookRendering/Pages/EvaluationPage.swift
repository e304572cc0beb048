internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of an evaluation.
enum EvaluationPage {
  static let fields = Fields<Evaluation> {
    Field.ofEveryEntity
  }
}
