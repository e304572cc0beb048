/// What a value of `playbook.json` is: its JSON Schema and its page of the manual are written from
/// it, so that neither can say anything else than the writer does.
package indirect enum ExportShape: Sendable {
  case text
  /// A day, as `2026-04-30`.
  case day
  case integer
  case number
  case flag
  /// One of a few words.
  case word([String])
  /// A value as its author wrote it, whatever its kind.
  case anything
  case list(ExportShape)
  /// Values under keys; the text says what the keys are.
  case map(keys: String, ExportShape)
  case record(ExportRecordDescription)
}

/// A record without its writer.
package struct ExportRecordDescription: Sendable {
  package let name: String
  package let fields: [ExportFieldDescription]
}

/// A field without its writer.
package struct ExportFieldDescription: Sendable {
  package let name: String
  package let meaning: String
  package let shape: ExportShape
  /// When it may be `null` or missing.
  package let absence: Absence

  package enum Absence: Sendable {
    /// It is always there and has a value.
    case never
    /// It may be `null`.
    case null
    /// It may be missing.
    case missing
    /// It may be `null`, and then a field with this name and `_reason` says why in words.
    case reason
  }
}
