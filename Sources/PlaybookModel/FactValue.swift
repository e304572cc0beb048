/// A fact as it stands in the files, read by its field's type: the same for machines whatever way
/// it was written in.
package indirect enum FactValue: Sendable, Equatable {
  case text(String)
  case number(DecimalNumber)
  case flag(Bool)
  case reference(EntityReference)
  case list([FactValue])
  /// In the order of the file.
  case record([Fact])
}

/// One field with its value.
package struct Fact: Sendable, Equatable {
  package let name: String
  package let value: FactValue

  package init(
    name: String, value: FactValue
  ) {
    self.name = name
    self.value = value
  }
}
