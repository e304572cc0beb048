internal import PlaybookDiagnostics
internal import PlaybookModel

/// Reads a file that maps ids to entities of one kind.
func loadEntities(_ file: SourceFile, of kind: EntityKind, _ reading: FieldReading) -> LoadedFile {
  guard let entries = readMap(file, wanted: "a map from ids to \(kind.plural)", reading),
    let declaration = KindDeclaration.of(kind)
  else {
    var loaded = LoadedFile(path: file.path, content: .nothing, reading: reading)
    if loaded.diagnostics.containErrors { loaded.mayDeclare = kind }
    return loaded
  }
  var entities: [any Entity] = []
  var declared: [Located<EntityReference>] = []
  var meant: [EntityReference] = []
  for entry in entries {
    guard let id = reading.ownID(entry.key.value, kind: kind, at: entry.key.position) else {
      if let id = idSuggestion(for: entry.key.value) { meant.append(EntityReference(kind, id)) }
      continue
    }
    declared.append(Located(EntityReference(kind, id.value), at: id.position))
    reading.trail = []
    guard let fields = entityFields(entry, kind, reading) else { continue }
    let entity = declaration.entity(
      from: EntitySource(
        id: id, fields: fields, position: id.position, path: file.path, text: nil),
      reading: reading)
    if let entity { entities.append(entity) }
  }
  var loaded = LoadedFile(
    path: file.path, content: .entities(entities), declared: declared, reading: reading)
  loaded.uncertain = meant
  return loaded
}

private func entityFields(
  _ entry: YAMLEntry, _ kind: EntityKind, _ reading: FieldReading
) -> [YAMLEntry]? {
  if case .map(let fields) = entry.value.value { return fields }
  if entry.value.value.isNull { return [] }
  reading.report(
    .wrongType, "'\(entry.key.value)' takes the fields of \(kind.withArticle)",
    at: entry.value.position)
  return nil
}

/// Reads a file that is one entity, named by its file.
func loadEntity(
  _ file: SourceFile, of kind: EntityKind, id name: String, _ reading: FieldReading
) -> LoadedFile {
  let start = SourcePosition.start(of: file.path)
  let id = reading.ownID(name, kind: kind, at: start)
  let declared = id.map { [Located(EntityReference(kind, $0.value), at: start)] } ?? []
  var entity: (any Entity)?
  if let fields = readMap(file, wanted: "the fields of \(kind.withArticle)", reading),
    let declaration = KindDeclaration.of(kind), let id
  {
    entity = declaration.entity(
      from: EntitySource(id: id, fields: fields, position: start, path: file.path, text: nil),
      reading: reading)
  }
  var loaded = LoadedFile(
    path: file.path, content: entity.map { .entities([$0]) } ?? .nothing, declared: declared,
    reading: reading)
  if id == nil, let meant = idSuggestion(for: name) {
    loaded.uncertain = [EntityReference(kind, meant)]
  }
  return loaded
}

/// Reads a file of YAML whose top is a map; an empty file is an empty map.
func readMap(_ file: SourceFile, wanted: String, _ reading: FieldReading) -> [YAMLEntry]? {
  guard let bytes = checkText(file, limit: FileLimits.yaml, reporting: &reading.diagnostics)
  else { return nil }
  switch readYAML(YAMLSource(bytes, path: file.path), reporting: &reading.diagnostics) {
  case .nothing: return []
  case .failed: return nil
  case .value(let value):
    if case .map(let entries) = value.value { return entries }
    if value.value.isNull { return [] }
    reading.report(.wrongType, "The file holds no map; it is \(wanted)", at: value.position)
    return nil
  }
}
