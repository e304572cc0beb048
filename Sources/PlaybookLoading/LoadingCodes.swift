package import PlaybookDiagnostics

extension DiagnosticCode {
  package static let notUTF8 = DiagnosticCode(
    "not-utf8", .error, "A text file is not UTF-8", canBeConfigured: false, explanation: .notUTF8)
  package static let frontMatterOpen = DiagnosticCode(
    "front-matter-open", .error, "Front matter begins and never ends", canBeConfigured: false,
    explanation: .frontMatterOpen)
  package static let invalidYAML = DiagnosticCode(
    "invalid-yaml", .error, "YAML cannot be read, or uses what content may not use",
    canBeConfigured: false, explanation: .invalidYAML)
  package static let duplicateKey = DiagnosticCode(
    "duplicate-key", .error, "A map has the same key twice", canBeConfigured: false,
    explanation: .duplicateKey)
  package static let malformedTable = DiagnosticCode(
    "malformed-table", .error, "A CSV file is no table of measurements", canBeConfigured: false,
    explanation: .malformedTable)
  package static let unknownKind = DiagnosticCode(
    "unknown-kind", .error, "A file or folder below data/ is named after no kind",
    explanation: .unknownKind)
  package static let invalidID = DiagnosticCode(
    "invalid-id", .error, "An id is not lower-case words joined by hyphens, or is reserved",
    canBeConfigured: false, explanation: .invalidID)
  package static let duplicateID = DiagnosticCode(
    "duplicate-id", .error, "Two facts of a kind share an id", canBeConfigured: false,
    explanation: .duplicateID)
  package static let unknownField = DiagnosticCode(
    "unknown-field", .error, "A field that the kind does not have", explanation: .unknownField)
  package static let missingField = DiagnosticCode(
    "missing-field", .error, "A field that is needed is not there", canBeConfigured: false,
    explanation: .missingField)
  package static let wrongType = DiagnosticCode(
    "wrong-type", .error, "A value is not what its field takes", canBeConfigured: false,
    explanation: .wrongType)
  package static let unknownValue = DiagnosticCode(
    "unknown-value", .error, "A value is none of the words that its field takes",
    canBeConfigured: false, explanation: .unknownValue)
  package static let valueOutOfRange = DiagnosticCode(
    "value-out-of-range", .error, "A value is outside what is possible", canBeConfigured: false,
    explanation: .valueOutOfRange)
  package static let conflictingFields = DiagnosticCode(
    "conflicting-fields", .error, "Fields that exclude each other are given together",
    canBeConfigured: false, explanation: .conflictingFields)
  package static let datesOutOfOrder = DiagnosticCode(
    "dates-out-of-order", .error, "A date stands before one that it follows",
    canBeConfigured: false, explanation: .datesOutOfOrder)
  package static let missingSetting = DiagnosticCode(
    "missing-setting", .error, "A setting that something needs is not there",
    canBeConfigured: false, explanation: .missingSetting)
  package static let allowanceWithoutReason = DiagnosticCode(
    "allowance-without-reason", .warning, "A comment accepts a finding and does not say why",
    explanation: .allowanceWithoutReason)
  package static let unusedAllowance = DiagnosticCode(
    "unused-allowance", .warning, "A comment accepts a finding that does not occur",
    explanation: .unusedAllowance)
}

/// What reading files reports, beside what Markdown and the model report.
package enum LoadingCodes {
  package static let all: [DiagnosticCode] = [
    .notUTF8, .frontMatterOpen, .invalidYAML, .duplicateKey, .malformedTable, .unknownKind,
    .invalidID,
    .duplicateID, .unknownField, .missingField, .wrongType, .unknownValue, .valueOutOfRange,
    .conflictingFields, .datesOutOfOrder, .missingSetting,
    .allowanceWithoutReason, .unusedAllowance,
  ]
}
