internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a pilot.
enum PilotPage {
  static let fields = Fields<Pilot> {
    Field.ofEveryEntity
  }
}
