internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a commitment.
enum CommitmentPage {
  static let fields = Fields<Commitment> {
    Field.ofEveryEntity
  }
}
