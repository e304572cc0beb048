internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a project.
enum ProjectPage {
  static let fields = Fields<Project> {
    Field.ofEveryEntity
  }
}
