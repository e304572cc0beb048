import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// What follows from an example whose required fields are filled in.
func figures(of example: String) throws -> Figures {
  var diagnostics: [Diagnostic] = []
  let files = try CompletedExample(example).files.map { loadFile($0, LoadingOptions()) }
  let playbook = assemblePlaybook(from: files, reporting: &diagnostics)
  let wrong = diagnostics.filter { $0.severity == .error && $0.code != .unknownReference }
  #expect(wrong.map(\.message) == [], "in:\n\(example)")
  return analyse(playbook, zones: .few)
}

func id(_ text: String) throws -> EntityID { try #require(EntityID(text)) }

func vendor(_ text: String) throws -> Alternative { .vendor(try id(text)) }
