package import PlaybookDiagnostics

extension DiagnosticCode {
  /// Fields and links both refer to entities, so that both stages that look share this code.
  package static let unknownReference = DiagnosticCode(
    "unknown-reference", .error, "A reference leads to no fact", canBeConfigured: false,
    explanation: .unknownReference)
}

/// What this module reports, or lends to the modules that know it.
package enum ModelCodes {
  package static let all: [DiagnosticCode] = [.unknownReference]
}
