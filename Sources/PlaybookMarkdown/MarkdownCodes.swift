package import PlaybookDiagnostics

extension DiagnosticCode {
  package static let limitExceeded = DiagnosticCode(
    "limit-exceeded", .error, "A file or a part of it is larger or deeper than is safe to read",
    canBeConfigured: false, explanation: .limitExceeded)
  package static let nulCharacter = DiagnosticCode(
    "nul-character", .warning, "A text holds a NUL character, which is shown as U+FFFD",
    explanation: .nulCharacter)
  package static let rawHTML = DiagnosticCode(
    "raw-html", .warning, "Raw HTML holds something that is not published",
    canBeConfigured: false, explanation: .rawHTML)
  package static let urlScheme = DiagnosticCode(
    "url-scheme", .error, "A link or an image has a scheme that is not published",
    canBeConfigured: false, explanation: .urlScheme)
  package static let misplacedView = DiagnosticCode(
    "misplaced-view", .error, "A view does not stand alone in its paragraph",
    explanation: .misplacedView)
  package static let unknownFootnote = DiagnosticCode(
    "unknown-footnote", .warning, "A footnote is referred to that is not defined",
    explanation: .unknownFootnote)
  package static let unusedFootnote = DiagnosticCode(
    "unused-footnote", .warning, "A footnote is defined that nothing refers to",
    explanation: .unusedFootnote)
  package static let duplicateFootnote = DiagnosticCode(
    "duplicate-footnote", .warning, "Two footnotes have the same name",
    explanation: .duplicateFootnote)
  package static let duplicateAnchor = DiagnosticCode(
    "duplicate-anchor", .warning, "An explicit id is taken already", explanation: .duplicateAnchor)
}

/// Every code that this module reports.
package enum MarkdownCodes {
  package static let all: [DiagnosticCode] = [
    .limitExceeded, .nulCharacter, .rawHTML, .urlScheme, .misplacedView, .unknownFootnote,
    .unusedFootnote, .duplicateFootnote, .duplicateAnchor,
  ]
}
