package import PlaybookDiagnostics

extension DiagnosticCode {
  package static let unknownName = DiagnosticCode(
    "unknown-name", .error, "A template asks for a field that its page does not have",
    explanation: .unknownName)
  package static let unknownPartial = DiagnosticCode(
    "unknown-partial", .error, "A template includes a partial that does not exist",
    explanation: .unknownPartial)
  package static let partialCycle = DiagnosticCode(
    "partial-cycle", .error, "A partial includes itself, directly or through others",
    explanation: .partialCycle)
  package static let dynamicPartial = DiagnosticCode(
    "dynamic-partial", .error, "Data would choose which partial is included",
    explanation: .dynamicPartial)
  package static let unescapedText = DiagnosticCode(
    "unescaped-text", .error, "A template writes text without escaping it",
    canBeConfigured: false, explanation: .unescapedText)
  package static let escapedMarkup = DiagnosticCode(
    "escaped-markup", .warning, "A template shows the tags of markup as text",
    explanation: .escapedMarkup)
  package static let unsafeContext = DiagnosticCode(
    "unsafe-context", .error, "A tag stands where no escaping makes its value safe",
    canBeConfigured: false, explanation: .unsafeContext)
  package static let unsafeURL = DiagnosticCode(
    "unsafe-url", .error, "A template writes something else than an address as an address",
    canBeConfigured: false, explanation: .unsafeURL)
  package static let notASection = DiagnosticCode(
    "not-a-section", .error, "A section is opened over text, which is always true",
    explanation: .notASection)
  package static let notAText = DiagnosticCode(
    "not-a-text", .error, "A template prints a list, a record or a flag", explanation: .notAText)
  package static let templateSyntax = DiagnosticCode(
    "template-syntax", .error, "A template does not parse", explanation: .templateSyntax)
  package static let templateDepth = DiagnosticCode(
    "template-depth", .error, "A template is nested too deeply or expands too far",
    canBeConfigured: false, explanation: .templateDepth)
  package static let templatePragma = DiagnosticCode(
    "template-pragma", .error, "A template changes the delimiters or the escaping",
    canBeConfigured: false, explanation: .templatePragma)
  package static let unknownLayout = DiagnosticCode(
    "unknown-layout", .error, "A page asks for a layout that does not exist",
    explanation: .unknownLayout)
  package static let missingLayout = DiagnosticCode(
    "missing-layout", .error, "A kind of page has no layout", explanation: .missingLayout)
  package static let unusedTemplate = DiagnosticCode(
    "unused-template", .warning, "A layout or partial that nothing uses",
    explanation: .unusedTemplate)
}

/// Every finding that this module can report.
package enum RenderingCodes {
  package static let all: [DiagnosticCode] = [
    .unknownName, .unknownPartial, .partialCycle, .dynamicPartial, .unescapedText,
    .escapedMarkup, .unsafeContext, .unsafeURL, .notASection, .notAText, .templateSyntax,
    .templateDepth, .templatePragma, .unknownLayout, .missingLayout, .unusedTemplate,
  ]
}
