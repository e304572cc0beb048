package import PlaybookDiagnostics

extension DiagnosticCode {
  package static let unknownName = DiagnosticCode(
    "unknown-name", .error, "A template asks for a field that its page does not have")
  package static let unknownPartial = DiagnosticCode(
    "unknown-partial", .error, "A template includes a partial that does not exist")
  package static let partialCycle = DiagnosticCode(
    "partial-cycle", .error, "A partial includes itself, directly or through others")
  package static let dynamicPartial = DiagnosticCode(
    "dynamic-partial", .error, "Data would choose which partial is included")
  package static let unescapedText = DiagnosticCode(
    "unescaped-text", .error, "A template writes text without escaping it",
    canBeConfigured: false)
  package static let escapedMarkup = DiagnosticCode(
    "escaped-markup", .warning, "A template shows the tags of markup as text")
  package static let unsafeContext = DiagnosticCode(
    "unsafe-context", .error, "A tag stands where no escaping makes its value safe",
    canBeConfigured: false)
  package static let unsafeURL = DiagnosticCode(
    "unsafe-url", .error, "A template writes something else than an address as an address",
    canBeConfigured: false)
  package static let notASection = DiagnosticCode(
    "not-a-section", .error, "A section is opened over text, which is always true")
  package static let notAText = DiagnosticCode(
    "not-a-text", .error, "A template prints a list, a record or a flag")
  package static let templateSyntax = DiagnosticCode(
    "template-syntax", .error, "A template does not parse")
  package static let templateDepth = DiagnosticCode(
    "template-depth", .error, "A template is nested too deeply or expands too far",
    canBeConfigured: false)
  package static let templatePragma = DiagnosticCode(
    "template-pragma", .error, "A template changes the delimiters or the escaping",
    canBeConfigured: false)
  package static let unknownLayout = DiagnosticCode(
    "unknown-layout", .error, "A page asks for a layout that does not exist")
  package static let missingLayout = DiagnosticCode(
    "missing-layout", .error, "A kind of page has no layout")
  package static let unusedTemplate = DiagnosticCode(
    "unused-template", .warning, "A layout or partial that nothing uses")
}

/// Every finding that this module can report.
package enum RenderingCodes {
  package static let all: [DiagnosticCode] = [
    .unknownName, .unknownPartial, .partialCycle, .dynamicPartial, .unescapedText,
    .escapedMarkup, .unsafeContext, .unsafeURL, .notASection, .notAText, .templateSyntax,
    .templateDepth, .templatePragma, .unknownLayout, .missingLayout, .unusedTemplate,
  ]
}
