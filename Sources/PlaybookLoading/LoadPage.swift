internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// Reads a Markdown file: an ordinary page, or an entity if it stands in the folder of a kind and
/// its front matter has a field of that kind.
func loadPage(
  _ file: SourceFile, as kind: (kind: EntityKind, id: String)?, _ reading: FieldReading
) -> LoadedFile {
  reading.isMarkdownPage = true
  guard
    let bytes = checkText(file, limit: FileLimits.markdown, reporting: &reading.diagnostics)
  else { return LoadedFile(path: file.path, content: .nothing, reading: reading) }
  let parts = divideMarkdown(bytes, path: file.path, reporting: &reading.diagnostics)
  let hadErrors = !reading.diagnostics.isEmpty
  let frontMatter = readFrontMatter(parts, path: file.path, reading)
  let document = parseMarkdown(
    parts.body, path: file.path, firstLine: parts.bodyLine, options: reading.markdown,
    reporting: &reading.diagnostics)
  guard let kind, let declaration = KindDeclaration.of(kind.kind) else {
    return ordinaryPage(file.path, frontMatter.entries, document, reading)
  }
  if hadErrors || frontMatter.isBroken {
    // It may have been an entity: nobody knows.
    let page = ordinaryPage(file.path, [], document, reading)
    var loaded = LoadedFile(path: file.path, content: page.content, reading: reading)
    loaded.uncertain = declared(kind, in: file.path).map(\.value)
    return loaded
  }
  guard frontMatter.entries.contains(where: { declaration.tellingNames.contains($0.key.value) })
  else { return ordinaryPage(file.path, frontMatter.entries, document, reading) }
  return entityPage(file.path, kind, declaration, frontMatter.entries, document, reading)
}

private func ordinaryPage(
  _ path: String, _ entries: [YAMLEntry], _ document: Document, _ reading: FieldReading
) -> LoadedFile {
  reading.isOrdinaryPage = true
  var page = PageFields()
  if !entries.isEmpty {
    var fields = FieldReader(entries, of: "a page", at: .start(of: path), reading: reading)
    page = PageFields(reading: &fields)
    fields.finish()
  }
  return LoadedFile(
    path: path, content: .page(ContentPage(path: path, fields: page, document: document)),
    reading: reading)
}

private func entityPage(
  _ path: String, _ kind: (kind: EntityKind, id: String), _ declaration: KindDeclaration,
  _ entries: [YAMLEntry], _ document: Document, _ reading: FieldReading
) -> LoadedFile {
  let start = SourcePosition.start(of: path)
  let id = reading.ownID(kind.id, kind: kind.kind, at: start)
  // Without an id the fields are read all the same, for what is wrong with them.
  let located = id ?? EntityID("x").map { Located($0, at: start) }
  let entity = located.flatMap { located in
    declaration.entity(
      from: EntitySource(
        id: located, fields: entries, position: start, path: path, text: document),
      reading: reading)
  }
  guard let entity, id != nil else {
    // The page stays, so that links to it are not reported too.
    let page = ContentPage(path: path, fields: PageFields(), document: document)
    return LoadedFile(
      path: path, content: .page(page), declared: declared(kind, in: path), reading: reading)
  }
  return LoadedFile(
    path: path, content: .entities([entity]), declared: declared(kind, in: path),
    reading: reading)
}

private func declared(
  _ kind: (kind: EntityKind, id: String), in path: String
) -> [Located<EntityReference>] {
  guard let id = EntityID(kind.id) else { return [] }
  return [Located(EntityReference(kind.kind, id), at: .start(of: path))]
}

private func readFrontMatter(
  _ parts: MarkdownParts, path: String, _ reading: FieldReading
) -> (entries: [YAMLEntry], isBroken: Bool) {
  guard let bytes = parts.frontMatter else { return ([], false) }
  let source = YAMLSource(bytes, path: path, firstLine: 2)
  switch readYAML(source, reporting: &reading.diagnostics) {
  case .nothing: return ([], false)
  case .failed: return ([], true)
  case .value(let value):
    if case .map(let entries) = value.value { return (entries, false) }
    if value.value.isNull { return ([], false) }
    reading.report(
      .wrongType, "Front matter is a map of fields", at: value.position,
      help: "Write 'title: …', or begin the file with a blank line if this is text")
    return ([], true)
  }
}
