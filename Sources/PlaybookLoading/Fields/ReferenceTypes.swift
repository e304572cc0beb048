package import PlaybookDiagnostics
package import PlaybookModel

extension FieldType<EntityID> {
  /// The id of an entity of a kind; whether there is one is known when all files are read.
  package static func reference(_ kind: EntityKind) -> Self {
    FieldType(.reference(kind)) { value, reading in
      guard let text = reading.text(of: value, wanted: "the id of a \(kind.singular)"),
        let id = reading.id(text, at: value.position)
      else { return nil }
      reading.refer(to: EntityReference(kind, id), at: value.position)
      return id
    }
  }
}

extension FieldType<Alternative> {
  package static let alternative = FieldType(.alternative) { value, reading in
    guard let text = reading.text(of: value, wanted: "a vendor's id or in-house") else {
      return nil
    }
    if let alternative = Alternative(text) {
      if case .vendor(let id) = alternative {
        reading.refer(to: EntityReference(.vendor, id), at: value.position)
      }
      return alternative
    }
    _ = reading.id(text, at: value.position)
    return nil
  }
}

extension FieldType<String> {
  /// A text that is linked where it is the id of a vendor.
  static let option = FieldType(.text) { value, reading in
    guard let text = reading.text(of: value, wanted: "a text") else { return nil }
    if case .vendor(let id)? = Alternative(text) {
      reading.outgoing.append(
        OutgoingReference(
          field: reading.trail.joined(separator: "."), target: EntityReference(.vendor, id),
          isTentative: true, position: value.position))
    }
    return text
  }
}

extension FieldType<Alternative> {
  /// An alternative that another field of the same entity has named already.
  static let namedAlternative = FieldType(.alternative) { value, reading in
    guard let text = reading.text(of: value, wanted: "a vendor's id or in-house") else {
      return nil
    }
    if let alternative = Alternative(text) { return alternative }
    _ = reading.id(text, at: value.position)
    return nil
  }
}

extension FieldType<KeyResultReference> {
  /// A key result by its objective; whether there is one is known when all files are read.
  package static let keyResult = FieldType(.keyResult) { value, reading in
    guard let text = reading.text(of: value, wanted: "an objective and its key result") else {
      return nil
    }
    guard let reference = KeyResultReference(text) else {
      reading.report(
        .invalidID, "'\(text)' names no key result", at: value.position,
        help: "Write the objective's id, a slash and the key result's id")
      return nil
    }
    reading.outgoing.append(
      OutgoingReference(
        field: reading.trail.joined(separator: "."),
        target: EntityReference(.objective, reference.objective), keyResult: reference.keyResult,
        position: value.position))
    return reference
  }
}

extension FieldType<FigureName> {
  /// The name of a computed figure.
  package static let figure = FieldType(.figure) { FieldType.word(FigureName.self).read($0, $1) }
}

extension FieldType where Value: RawRepresentable<String> & CaseIterable {
  /// One of the words of an enumeration.
  package static func word(_ type: Value.Type) -> Self {
    FieldType(.words(Value.allCases.map(\.rawValue))) { value, reading in
      guard let text = reading.text(of: value, wanted: "a word") else { return nil }
      if let word = Value(rawValue: text) { return word }
      let words = Value.allCases.map(\.rawValue)
      reading.report(
        .unknownValue,
        "'\(text)' is no '\(reading.trail.last ?? "")'; there are \(words.quotedList)",
        at: value.position, help: didYouMean(nearest(to: text, in: words)))
      return nil
    }
  }
}

extension FieldReading {
  /// Reads an id, or says how it would be written.
  package func id(_ text: String, at position: SourcePosition) -> EntityID? {
    if let id = EntityID(text) { return id }
    let suggestion = idSuggestion(for: text)
    report(
      .invalidID, "'\(text)' is not an id", at: position,
      help: "Use lower-case words joined by hyphens"
        + (suggestion.map { ", such as '\($0)'" } ?? ""))
    return nil
  }

  /// Reads the id of an entity itself, where some words are reserved.
  package func ownID(
    _ text: String, kind: EntityKind, at position: SourcePosition
  ) -> Located<EntityID>? {
    guard let id = id(text, at: position) else { return nil }
    guard kind.reservedIDs.contains(text) else { return Located(id, at: position) }
    report(
      .invalidID, "'\(text)' is reserved and cannot be the id of a \(kind.singular)",
      at: position, help: "Choose another id")
    return nil
  }
}

extension EntityKind {
  /// Ids that no entity may have: they would be the page of the whole kind, or mean no vendor.
  var reservedIDs: [String] {
    ["index", "readme"] + (self == .vendor ? ["in-house", "do-nothing"] : [])
  }
}

/// The id that a text was probably meant to be; nothing where no letters are left.
func idSuggestion(for text: String) -> EntityID? {
  var bytes: [UInt8] = []
  for scalar in text.unicodeScalars {
    let byte = withoutAccent(scalar)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "'"): break
    default:
      if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
    }
  }
  if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
  return EntityID(String(decoding: bytes.prefix(EntityID.longest), as: UTF8.self))
}

/// The letter of Latin-1 without its accent; what is no letter becomes a space.
private func withoutAccent(_ scalar: Unicode.Scalar) -> UInt8 {
  if scalar.isASCII { return UInt8(truncatingIfNeeded: scalar.value) }
  let letters = Array("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty".utf8)
  let index = Int(scalar.value) - 0xC0
  return letters.indices.contains(index) ? letters[index] : UInt8(ascii: " ")
}
