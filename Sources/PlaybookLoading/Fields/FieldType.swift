package import PlaybookDiagnostics
package import PlaybookMarkdown
package import PlaybookModel

/// How values of one type are written: what they look like, and how they are read.
package struct FieldType<Value: Sendable>: Sendable {
  package let shape: @Sendable () -> FieldShape
  /// Gives nothing after a complaint.
  package let read: @Sendable (Located<YAMLValue>, FieldReading) -> Value?

  package init(
    _ shape: @autoclosure @escaping @Sendable () -> FieldShape,
    read: @escaping @Sendable (Located<YAMLValue>, FieldReading) -> Value?
  ) {
    self.shape = shape
    self.read = read
  }
}

/// What reading the fields of one file gathers beside their values. It lives inside one call.
package final class FieldReading {
  package var diagnostics: [Diagnostic] = []
  /// References to other entities, in the order in which fields are read.
  package var outgoing: [OutgoingReference] = []
  /// What needs a setting.
  package var settingUses: [SettingUse] = []
  /// The names of the fields that are being read, outermost first.
  package var trail: [String] = []
  /// True on pages that are no entity: what other generators' front matter holds is then only worth
  /// a warning, so that existing sites build.
  package var isOrdinaryPage = false
  /// True in the front matter of a page, entity or not.
  package var isMarkdownPage = false
  package let markdown: MarkdownOptions

  package init(markdown: MarkdownOptions) {
    self.markdown = markdown
  }

  package func report(
    _ code: DiagnosticCode, _ message: String, at position: SourcePosition,
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    diagnostics.append(Diagnostic(code, message, at: position, notes: notes, help: help))
  }

  package func refer(to target: EntityReference, at position: SourcePosition) {
    outgoing.append(
      OutgoingReference(
        field: trail.joined(separator: "."), target: target, position: position))
  }

  /// The scalar's text without white space around it; a list or a map is reported.
  func text(of value: Located<YAMLValue>, wanted: String) -> String? {
    let found: String
    switch value.value {
    case .scalar(let text, _):
      let trimmed = text.trimmed
      if !trimmed.isEmpty { return trimmed }
      found = "an empty text"
    case .list: found = "a list"
    case .map: found = "a map"
    }
    var complaint = Diagnostic(
      .wrongType, "'\(trail.last ?? "")' takes \(wanted), not \(found)", at: value.position)
    if isOrdinaryPage, case .map = value.value { complaint.severity = .warning }
    diagnostics.append(complaint)
    return nil
  }
}

/// Something in a file that a setting must be given for.
package struct SettingUse: Sendable, Equatable {
  /// The setting's key, such as `currency`.
  package let setting: String
  /// What needs it, as a sentence begins: "'monthly_cost'", "A cost plan".
  package let user: String
  package let position: SourcePosition
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = utf8.first, let last = utf8.last, isSpace(first) || isSpace(last) else {
      return self
    }
    let start = utf8.firstIndex { !isSpace($0) } ?? endIndex
    let end = utf8.lastIndex { !isSpace($0) }.map { utf8.index(after: $0) } ?? start
    return String(self[start..<max(start, end)])
  }
}
