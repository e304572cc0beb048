package import PlaybookDiagnostics
package import PlaybookModel

/// Joins what the files say, and reports what only shows in the whole: the same id twice,
/// references to nothing, settings that something needs. Each file's own diagnostics are appended
/// too, in the order of the files.
package func assemblePlaybook(
  from files: [LoadedFile], reporting diagnostics: inout [Diagnostic]
) -> Playbook {
  var playbook = Playbook()
  var register = EntityRegister()
  let files = inOrderOfPaths(files)
  playbook.pages.reserveCapacity(files.count)
  for file in files {
    diagnostics += file.diagnostics
    register.declare(file)
    switch file.content {
    case .settings(let settings): playbook.settings = settings
    // A page that stands in for an entity that could not be read gives way to another of its id.
    case .page(let page) where register.areFirst(file.declared): playbook.pages.append(page)
    case .page: break
    case .entities(let entities):
      for entity in entities where register.isFirst(entity) { playbook.add(entity) }
    case .measurements(let rows):
      playbook.measurements += rows
      if file.diagnostics.containErrors { playbook.hasUnreadMeasurements = true }
    case .nothing: break
    }
  }
  playbook.sortEntities()
  register.reportRepeated(&diagnostics)
  reportUnknownReferences(in: files, register, playbook, &diagnostics)
  reportMissingSettings(in: files, playbook, &diagnostics)
  playbook.broken = register.broken(in: playbook)
  playbook.brokenKinds = register.unreadKinds
  playbook.connect()
  crossCheck(playbook, reporting: &diagnostics)
  return playbook
}

/// Sorted by the bytes of their paths, as they mostly come.
private func inOrderOfPaths(_ files: [LoadedFile]) -> [LoadedFile] {
  func precedes(_ a: LoadedFile, _ b: LoadedFile) -> Bool {
    a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
  }
  let isSorted = files.indices.dropFirst().allSatisfy { !precedes(files[$0], files[$0 - 1]) }
  return isSorted ? files : files.sorted(by: precedes)
}

/// Which ids are taken, and where.
private struct EntityRegister {
  private var places: [EntityReference: SourcePosition] = [:]
  private var repeated: [(second: Located<EntityReference>, first: SourcePosition)] = []
  private var uncertain: Set<EntityReference> = []
  private(set) var unreadKinds: Set<EntityKind> = []

  mutating func declare(_ file: LoadedFile) {
    if let kind = file.mayDeclare { unreadKinds.insert(kind) }
    uncertain.formUnion(file.uncertain)
    for declared in file.declared {
      if let first = places[declared.value] {
        repeated.append((declared, first))
      } else {
        places[declared.value] = declared.position
      }
    }
  }

  func isFirst(_ entity: any Entity) -> Bool {
    places[entity.reference] == entity.core.id.position
  }

  func areFirst(_ declared: [Located<EntityReference>]) -> Bool {
    declared.allSatisfy { places[$0.value] == $0.position }
  }

  func isKnown(_ reference: EntityReference) -> Bool {
    places[reference] != nil || uncertain.contains(reference)
      || unreadKinds.contains(reference.kind)
  }

  func ids(of kind: EntityKind) -> [String] {
    places.keys.filter { $0.kind == kind }.map(\.id.description)
  }

  func broken(in playbook: Playbook) -> Set<EntityReference> {
    let read = Set(EntityKind.allCases.flatMap { playbook.entities(of: $0) }.map(\.reference))
    return uncertain.union(places.keys).subtracting(read)
  }

  func reportRepeated(_ diagnostics: inout [Diagnostic]) {
    for (second, first) in repeated {
      diagnostics.append(
        Diagnostic(
          .duplicateID,
          "There are two \(second.value.kind.plural) '\(second.value.id)'", at: second.position,
          notes: [.init("the other stands here", at: first)]))
    }
  }
}

private func reportUnknownReferences(
  in files: [LoadedFile], _ register: EntityRegister, _ playbook: Playbook,
  _ diagnostics: inout [Diagnostic]
) {
  for reference in files.flatMap(\.references) where !register.isKnown(reference.target) {
    if reference.isTentative { continue }
    let kind = reference.target.kind
    let id = reference.target.id.description
    let path = "content/\(kind.plural)/\(id).md"
    var notes: [Diagnostic.Note] = []
    if playbook.pages.contains(where: { $0.path == path }) {
      notes.append(
        .init(
          "this page has no field of \(kind.withArticle), so it is an ordinary page",
          at: .start(of: path)))
    }
    diagnostics.append(
      Diagnostic(
        .unknownReference, "There is no \(kind.singular) '\(id)'", at: reference.position,
        notes: notes, help: didYouMean(nearest(to: id, in: register.ids(of: kind)))))
  }
}

private func reportMissingSettings(
  in files: [LoadedFile], _ playbook: Playbook, _ diagnostics: inout [Diagnostic]
) {
  let settings = files.first { $0.path == Settings.path }
  if let settings, case .nothing = settings.content { return }
  // A misspelt setting is reported as such, and not as missing too.
  let names = Settings.names
  var seen = Set(settings?.writtenSettings ?? [])
  for written in seen where !names.contains(written) {
    if let meant = nearest(to: written, in: names).first {
      seen.formUnion(names.filter { $0 == meant || $0.hasPrefix("\(meant).") })
    }
  }
  for use in files.flatMap(\.settingUses) where seen.insert(use.setting).inserted {
    diagnostics.append(
      Diagnostic(
        .missingSetting, "\(use.user) needs the setting '\(use.setting)'", at: use.position,
        help: "Add '\(use.setting)' to \(Settings.path)"))
  }
}
