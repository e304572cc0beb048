package import PlaybookDiagnostics

extension DiagnosticCode {
  package static let addressClash = DiagnosticCode(
    "address-clash", .error, "Two files of the site would stand at the same address",
    canBeConfigured: false, explanation: .addressClash)
  package static let pathLeavesSite = DiagnosticCode(
    "path-leaves-site", .error, "An address written by hand is no place inside the site",
    canBeConfigured: false, explanation: .pathLeavesSite)
  package static let unsafeName = DiagnosticCode(
    "unsafe-name", .error, "A name cannot be written on every file system",
    canBeConfigured: false, explanation: .unsafeName)
  package static let twoIndexes = DiagnosticCode(
    "two-indexes", .warning, "A folder has more than one index page", explanation: .twoIndexes)
  package static let slugWithoutEffect = DiagnosticCode(
    "slug-without-effect", .warning, "The home page's address has no last part to replace",
    explanation: .slugWithoutEffect)
  package static let tagSpelling = DiagnosticCode(
    "tag-spelling", .info, "One tag is written in two ways", explanation: .tagSpelling)
  package static let packTooLarge = DiagnosticCode(
    "print-too-large", .info, "The board pack would hold too much, and is not made",
    explanation: .packTooLarge)
  package static let unknownPrintPath = DiagnosticCode(
    "unknown-print-path", .error, "The settings want a page in the board pack that does not exist",
    explanation: .unknownPrintPath)
  package static let deadLink = DiagnosticCode(
    "dead-link", .error, "A link leads nowhere", explanation: .deadLink)
  package static let deadAnchor = DiagnosticCode(
    "dead-anchor", .warning, "A link leads to a part of a page that is not there",
    explanation: .deadAnchor)
  package static let linkCase = DiagnosticCode(
    "link-case", .warning, "A link is right but for its letter case", explanation: .linkCase)
  package static let unknownView = DiagnosticCode(
    "unknown-view", .error, "A page embeds a view that does not exist", explanation: .unknownView)
  package static let unknownNavigationPath = DiagnosticCode(
    "unknown-nav-path", .error, "The navigation in the settings names a page that does not exist",
    explanation: .unknownNavigationPath)
}

/// What planning the site reports, beside what the model lends it.
package enum SiteCodes {
  package static let all: [DiagnosticCode] = [
    .addressClash, .pathLeavesSite, .unsafeName, .twoIndexes, .slugWithoutEffect, .tagSpelling,
    .packTooLarge, .unknownPrintPath, .deadLink, .deadAnchor, .linkCase, .unknownView,
    .unknownNavigationPath,
  ]
}
