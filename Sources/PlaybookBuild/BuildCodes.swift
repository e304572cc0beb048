package import PlaybookDiagnostics

extension DiagnosticCode {
  package static let nothingToBuild = DiagnosticCode(
    "nothing-to-build", .error, "A folder holds nothing that a site could be made from",
    consequence: .usage, canBeConfigured: false, explanation: .nothingToBuild)

  // Sources.
  package static let symbolicLink = DiagnosticCode(
    "symbolic-link", .error, "A symbolic link stands among the sources", canBeConfigured: false,
    explanation: .symbolicLink)
  package static let specialFile = DiagnosticCode(
    "special-file", .error, "A FIFO, a socket or a device stands among the sources",
    canBeConfigured: false, explanation: .specialFile)
  package static let unreadable = DiagnosticCode(
    "unreadable", .error, "A source file or folder cannot be read", consequence: .environment,
    canBeConfigured: false, explanation: .unreadable)
  package static let fileChanged = DiagnosticCode(
    "file-changed", .error, "A source file changed while it was read", canBeConfigured: false,
    explanation: .fileChanged)

  // Settings.
  package static let unknownCode = DiagnosticCode(
    "unknown-code", .error, "The settings name a finding that does not exist",
    canBeConfigured: false, explanation: .unknownCode)
  package static let fixedSeverity = DiagnosticCode(
    "fixed-severity", .error, "The settings change a severity that safety hangs on",
    canBeConfigured: false, explanation: .fixedSeverity)

  // The output.
  package static let forbiddenOutput = DiagnosticCode(
    "forbidden-output", .error, "The output folder is one that may never be written to",
    consequence: .usage, canBeConfigured: false, explanation: .forbiddenOutput)
  package static let foreignOutput = DiagnosticCode(
    "foreign-output", .error, "The output folder holds what no build of ours wrote",
    consequence: .environment, canBeConfigured: false, explanation: .foreignOutput)
  package static let outputLocked = DiagnosticCode(
    "output-locked", .error, "Another build writes to the output folder",
    consequence: .environment, canBeConfigured: false, explanation: .outputLocked)
  package static let outputFailed = DiagnosticCode(
    "output-failed", .error, "The output cannot be written", consequence: .environment,
    canBeConfigured: false, explanation: .outputFailed)
  package static let leftoverFiles = DiagnosticCode(
    "leftover-files", .warning, "What an earlier build left behind cannot be removed",
    canBeConfigured: false, explanation: .leftoverFiles)

  /// The one code whose errors are ours: exit status 70.
  package static let internalError = DiagnosticCode(
    "internal-error", .error, "The program broke a promise of its own", canBeConfigured: false,
    explanation: .internalError)
}

/// Every finding that this module can report.
package enum BuildCodes {
  package static let all: [DiagnosticCode] = [
    .nothingToBuild, .symbolicLink, .specialFile, .unreadable, .fileChanged,
    .unknownCode, .fixedSeverity, .forbiddenOutput, .foreignOutput, .outputLocked,
    .outputFailed, .leftoverFiles, .internalError,
  ]
}
