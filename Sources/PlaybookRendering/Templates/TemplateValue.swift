/// What a template can see: text, addresses, markup, truths, lists and records, and nothing else of
/// the program.
package indirect enum TemplateValue: Sendable, Equatable {
  case text(String)
  /// An address that passed the allow-list or that the planner made.
  case url(String)
  /// Trusted markup of ours.
  case html([UInt8])
  case flag(Bool)
  case list([TemplateValue])
  case record(TemplateRecord)
}

/// Named values, in the order in which they were declared.
package struct TemplateRecord: Sendable, Equatable {
  package var fields: [(name: String, value: TemplateValue)]

  package init(_ fields: [(name: String, value: TemplateValue)]) { self.fields = fields }

  package static func == (a: TemplateRecord, b: TemplateRecord) -> Bool {
    a.fields.elementsEqual(b.fields) { $0.name == $1.name && $0.value == $1.value }
  }
}
