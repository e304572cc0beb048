/// One key result by its objective: `reliable-support/resolved`.
package struct KeyResultReference: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let objective: EntityID
  package let keyResult: EntityID

  package init(objective: EntityID, keyResult: EntityID) {
    self.objective = objective
    self.keyResult = keyResult
  }

  /// Reads two ids with a slash between them.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let objective = EntityID(parts[0]), let keyResult = EntityID(parts[1])
    else { return nil }
    self.init(objective: objective, keyResult: keyResult)
  }

  package var description: String { "\(objective)/\(keyResult)" }

  package static func < (a: KeyResultReference, b: KeyResultReference) -> Bool {
    (a.objective, a.keyResult) < (b.objective, b.keyResult)
  }
}
