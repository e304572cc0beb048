package import PlaybookDiagnostics
package import PlaybookModel

/// What one file says: a function of that file and the options alone.
package struct LoadedFile: Sendable {
  package enum Content: Sendable {
    case settings(Settings)
    case page(ContentPage)
    /// One file may hold many; those that could not be read are only reported and stand in
    /// `declared`.
    case entities([any Entity])
    /// The rows of a file that could be read.
    case measurements([Measurement])
    /// Nothing that could be read, or a file that is not for us.
    case nothing
  }

  package let path: String
  package let content: Content
  /// Every id that the file declares, read or not, so that a reference to a broken one is not
  /// reported again.
  package let declared: [Located<EntityReference>]
  /// What the file would declare if its front matter could be read and it were no ordinary page,
  /// or if ids were written as they were meant.
  package var uncertain: [EntityReference] = []
  /// A kind of which the file may declare more ids, because it could not be read as a whole.
  package var mayDeclare: EntityKind?
  /// Every reference that the file's fields make, also those of entities that could not be read.
  package var references: [OutgoingReference] = []
  /// What in the file needs a setting.
  package var settingUses: [SettingUse] = []
  /// Comments that accept findings.
  package var allowances: [Allowance] = []
  /// For the settings: the keys that are written, readable or not.
  package var writtenSettings: [String] = []
  /// In the order of their places.
  package let diagnostics: [Diagnostic]

  package init(
    path: String, content: Content, declared: [Located<EntityReference>] = [],
    diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.content = content
    self.declared = declared
    self.diagnostics = diagnostics
  }
}

extension LoadedFile {
  /// Takes over what reading the file has gathered.
  init(
    path: String, content: Content, declared: [Located<EntityReference>] = [],
    reading: FieldReading
  ) {
    self.init(
      path: path, content: content, declared: declared, diagnostics: reading.sortedDiagnostics)
    references = reading.outgoing
    settingUses = reading.settingUses
  }
}

extension FieldReading {
  fileprivate var sortedDiagnostics: [Diagnostic] {
    diagnostics.count < 2 ? diagnostics : diagnostics.sorted()
  }
}
