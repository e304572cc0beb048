internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of an engagement.
enum EngagementPage {
  static let fields = Fields<Engagement> {
    Field.ofEveryEntity
  }
}
