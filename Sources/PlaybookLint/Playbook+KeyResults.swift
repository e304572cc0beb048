internal import PlaybookDiagnostics
internal import PlaybookModel

extension Playbook {
  /// True where the key result is there, or may be in what could not be read.
  func mayExist(_ reference: KeyResultReference) -> Bool {
    guard let objective = find(Objective.self, reference.objective) else {
      return mayExist(EntityReference(.objective, reference.objective))
    }
    return objective.keyResults.contains { $0.id.value == reference.keyResult }
  }
}
