internal import PlaybookDiagnostics
internal import PlaybookModel

/// What is known and what is not: what could not be read has been reported, and no rule may
/// conclude anything from its absence.
extension Playbook {
  /// True where everything of these kinds was read, so that what is not there does not exist.
  func knowsAll(_ kinds: EntityKind...) -> Bool {
    !kinds.contains { kind in
      brokenKinds.contains(kind) || broken.contains { $0.kind == kind }
    }
  }

  /// True where there is something of a kind, read or not.
  func uses(_ kind: EntityKind) -> Bool {
    !entities(of: kind).isEmpty || !knowsAll(kind)
  }

  /// True where every reference leads somewhere, if only to what could not be read.
  func resolve(_ ids: [Located<EntityID>], to kind: EntityKind) -> Bool {
    ids.allSatisfy { mayExist(EntityReference(kind, $0.value)) }
  }
}
