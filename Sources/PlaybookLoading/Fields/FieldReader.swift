package import PlaybookDiagnostics
internal import PlaybookMarkdown

/// Reads the fields of one map: of an entity, of a record inside one, or of front matter.
///
/// The calls that read a field also declare it. Run without a map, the same code only describes
/// what it would read, so that schema and manual cannot differ from the reader. Hence each field is
/// asked for once and on every path, before anything is decided.
package struct FieldReader {
  package let reading: FieldReading
  /// What the map is, with its article: "a vendor".
  package let owner: String
  /// Where what is missing is reported.
  package let position: SourcePosition
  package let entries: [YAMLEntry]
  /// Which entries a field has asked for.
  private var used = SmallSet()
  private var known: [String] = []
  /// What is missing, by the names of which one has to be there; reported at the end, because a
  /// misspelt field is one mistake and not two.
  private var missing: [(names: [String], message: String?)] = []
  private let isDescribing: Bool
  private var descriptions: [FieldDescription] = []

  package init(
    _ entries: [YAMLEntry], of owner: String, at position: SourcePosition, reading: FieldReading
  ) {
    self.reading = reading
    self.owner = owner
    self.position = position
    self.entries = entries
    known.reserveCapacity(24)
    isDescribing = false
  }

  private init(describing owner: String) {
    reading = FieldReading(markdown: MarkdownOptions())
    self.owner = owner
    position = .start(of: "")
    entries = []
    isDescribing = true
  }

  /// The fields that a reader asks for, in its order.
  package static func describe<Value>(
    _ owner: String, _ read: (inout FieldReader) -> Value
  ) -> [FieldDescription] {
    var fields = FieldReader(describing: owner)
    _ = read(&fields)
    return fields.descriptions
  }

  // MARK: Declaring and reading

  /// Reads a field without which there is no value.
  package mutating func required<Value>(
    _ name: String, _ type: FieldType<Value>, _ meaning: String, example: String
  ) -> Located<Value>? {
    let value = read(name, type, .required, meaning, example)
    if !isDescribing, !isGiven(name) {
      missing.append(([name], nil))
    }
    return value
  }

  package mutating func optional<Value>(
    _ name: String, _ type: FieldType<Value>, _ meaning: String, example: String
  ) -> Located<Value>? {
    read(name, type, .optional, meaning, example)
  }

  /// Reads a field whose absence has a finding of its own.
  package mutating func expected<Value>(
    _ name: String, _ type: FieldType<Value>, _ meaning: String, example: String
  ) -> Located<Value>? {
    read(name, type, .expected, meaning, example)
  }

  private mutating func read<Value>(
    _ name: String, _ type: FieldType<Value>, _ requirement: FieldDescription.Requirement,
    _ meaning: String, _ example: String
  ) -> Located<Value>? {
    if isDescribing {
      descriptions.append(
        FieldDescription(
          name: name, shape: type.shape(), requirement: requirement, meaning: meaning,
          example: example))
      return nil
    }
    known.append(name)
    guard let index = index(of: name) else { return nil }
    used.insert(index)
    let value = entries[index].value
    if value.value.isNull { return nil }
    reading.trail.append(name)
    defer { reading.trail.removeLast() }
    return type.read(value, reading).map { Located($0, at: value.position) }
  }

  /// Lengths differ more often than not, and comparing them costs nothing.
  private func index(of name: String) -> Int? {
    let length = name.utf8.count
    return entries.firstIndex { $0.key.value.utf8.count == length && $0.key.value == name }
  }

  // MARK: Asking about fields

  package func entry(_ name: String) -> YAMLEntry? {
    entries.first { $0.key.value == name && !$0.value.value.isNull }
  }

  /// True where a value is written, readable or not.
  package func isGiven(_ name: String) -> Bool { entry(name) != nil }

  /// Reports where not exactly one of these fields is given.
  ///
  /// - Returns: the one that is.
  package mutating func exactlyOne(of names: [String]) -> String? {
    if isDescribing {
      for index in descriptions.indices where names.contains(descriptions[index].name) {
        descriptions[index].alternatives = names
      }
      return nil
    }
    let given = entries.filter { names.contains($0.key.value) && !$0.value.value.isNull }
    guard let first = given.first else {
      missing.append((names, nil))
      return nil
    }
    for other in given.dropFirst() {
      reading.report(
        .conflictingFields,
        "'\(other.key.value)' cannot stand beside '\(first.key.value)'; \(owner) has one of them",
        at: other.key.position, notes: [.init("the other is here", at: first.key.position)])
    }
    return given.count == 1 ? first.key.value : nil
  }

  // MARK: Further conditions

  /// Reports a field that something else in the map makes necessary.
  mutating func require(_ name: String, _ message: @autoclosure () -> String) {
    if isDescribing || isGiven(name) { return }
    missing.append(([name], message()))
  }

  /// Reports a list with too few items.
  func requireItems(_ name: String, _ count: Int?, atLeast least: Int = 1) {
    guard let count, count < least, let entry = entry(name) else { return }
    reading.report(
      .valueOutOfRange,
      "'\(name)' takes at least \(least == 1 ? "one item" : "\(least) items"), not \(count)",
      at: entry.value.position)
  }

  /// Remembers that the map needs a setting.
  func use(_ setting: String, by user: String) {
    if isDescribing { return }
    reading.settingUses.append(SettingUse(setting: setting, user: user, position: position))
  }

  // MARK: The rest

  /// Reports every field that is missing and every field that nothing asked for.
  package func finish() {
    if isDescribing { return }
    var meant: Set<String> = []
    for (index, entry) in entries.enumerated() where !used.contains(index) {
      let suggestions = nearest(to: entry.key.value, in: known)
      if let best = suggestions.first { meant.insert(best) }
      var complaint = Diagnostic(
        .unknownField, "'\(entry.key.value)' is no field of \(owner)", at: entry.key.position,
        help: commaHelp(index) ?? bodyHelp(entry.key.value)
          ?? didYouMean(suggestions))
      if reading.isOrdinaryPage { complaint.severity = .warning }
      reading.diagnostics.append(complaint)
    }
    for (names, message) in missing where meant.isDisjoint(with: names) {
      if let message {
        reading.report(.missingField, message, at: position)
        continue
      }
      let list = names.map { "'\($0)'" }.joined(separator: " or ")
      let what = names.count == 1 ? "the field \(list)" : list
      reading.report(.missingField, "\(owner.capitalizedFirst) needs \(what)", at: position)
    }
  }

  private func bodyHelp(_ name: String) -> String? {
    name == "body" && reading.isMarkdownPage ? "Write the text below the front matter" : nil
  }

  /// In braces a comma ends a value, so the rest of a text becomes a key without a value.
  private func commaHelp(_ index: Int) -> String? {
    let entry = entries[index]
    guard index > 0, case .scalar("", .plain) = entry.value.value,
      entries[index - 1].key.position.line == entry.key.position.line,
      case .scalar(_, .plain) = entries[index - 1].value.value
    else { return nil }
    return "Put quotes around the text of '\(entries[index - 1].key.value)': "
      + "in braces a comma ends it"
  }
}

extension String {
  /// With its first letter in upper case.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A set of small numbers, without a heap for those below 64.
private struct SmallSet {
  private var low: UInt64 = 0
  private var high: Set<Int> = []

  mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high.insert(number) }
  }

  func contains(_ number: Int) -> Bool {
    number < 64 ? low & 1 << UInt64(number) != 0 : high.contains(number)
  }
}
