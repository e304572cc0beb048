internal import PlaybookDiagnostics
internal import PlaybookModel

/// Reads `content/playbook.yaml`.
func loadSettings(_ file: SourceFile, _ reading: FieldReading) -> LoadedFile {
  guard let entries = readMap(file, wanted: "a map of settings", reading) else {
    return LoadedFile(path: file.path, content: .nothing, reading: reading)
  }
  var fields = FieldReader(
    entries, of: "the settings", at: .start(of: file.path), reading: reading)
  let settings = Settings(reading: &fields)
  fields.finish()
  var loaded = LoadedFile(path: file.path, content: .settings(settings), reading: reading)
  loaded.writtenSettings = entries.map(\.key.value)
  return loaded
}

extension Settings {
  init(reading fields: inout FieldReader) {
    self.init()
    title = fields.optional("title", .text, "the playbook's name", example: "Larkspur")?.value
  }
}
