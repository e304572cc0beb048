import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel

/// Loads one file from its text.
func load(_ text: String, at path: String) -> LoadedFile {
  loadFile(SourceFile(path: path, bytes: Array(text.utf8)), LoadingOptions())
}

/// Loads some files and joins them, with everything that is reported.
func assemble(_ files: KeyValuePairs<String, String>) -> (Playbook, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let loaded = files.map { load($0.value, at: $0.key) }
  let playbook = assemblePlaybook(from: loaded, reporting: &diagnostics)
  return (playbook, diagnostics.sorted())
}

extension Diagnostic {
  /// `3:7 error wrong-type`.
  var brief: String {
    "\(position?.line ?? 0):\(position?.column ?? 0) \(severity.rawValue) \(code.name)"
  }

  /// The whole finding on one line, for goldens.
  var full: String {
    "\(position?.line ?? 0):\(position?.column ?? 0) \(message) [\(code.name)]"
      + (help.map { " | \($0)" } ?? "")
  }
}

extension YAMLValue {
  /// The value as JSON would have it, every scalar as its text.
  var plain: Any {
    switch self {
    case .scalar(let text, _): text
    case .list(let items): items.map(\.value.plain)
    case .map(let entries):
      Dictionary(entries.map { ($0.key.value, $0.value.value.plain) }) { first, _ in first }
    }
  }
}
