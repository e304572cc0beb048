package import PlaybookModel

/// What a field takes, as a tree that a schema, a manual or a message can be made from.
package indirect enum FieldShape: Sendable, Equatable {
  case text
  case markdown
  case number(NumberLimits)
  case integer(NumberLimits)
  case money
  case rate
  case share
  case rating
  case boolean
  case date
  /// A time of the day, 24 hours.
  case time
  case window
  case duration
  case country
  case currency
  case timeZone
  case address
  case id
  case words([String])
  case reference(EntityKind)
  /// An objective's id, a slash, and the id of one of its key results.
  case keyResult
  case alternative
  case figure
  /// A positive number or a fraction of two.
  case judgement
  /// A single value stands for a list of one.
  case list(FieldShape)
  /// Keys are ids, in the order of the file.
  case mapByID(FieldShape)
  /// Keys are ids of entities of a kind.
  case mapByReference(EntityKind, FieldShape)
  /// Keys are texts of their own kind.
  case mapByText(key: FieldShape, FieldShape)
  /// The name of the record and its fields.
  case record(String, [FieldDescription])
  /// A list of just so many values, each of its own shape.
  case tuple([FieldShape])
  /// Any one of these.
  case oneOf([FieldShape])
  /// Anything at all.
  case free
  /// The `nav` setting: paths, titled paths and groups.
  case navigation
  /// The `nav` field of a page: a text, or `false`.
  case textOrFalse
}

/// Inclusive bounds, unless the lower is said to be exclusive.
package struct NumberLimits: Sendable, Equatable {
  package var minimum: Int?
  package var isMinimumExclusive = false
  package var maximum: Int?

  package static let none = NumberLimits()

  package init(minimum: Int? = nil, isMinimumExclusive: Bool = false, maximum: Int? = nil) {
    self.minimum = minimum
    self.isMinimumExclusive = isMinimumExclusive
    self.maximum = maximum
  }

  package func contains(_ number: DecimalNumber) -> Bool {
    if let minimum {
      let bound = DecimalNumber(significand: Int64(minimum), scale: 0)
      if number < bound || isMinimumExclusive && number == bound { return false }
    }
    if let maximum, number > DecimalNumber(significand: Int64(maximum), scale: 0) { return false }
    return true
  }

  /// "from 0 to 366", "above 0", "of at least 0", for messages and manuals; empty where nothing is
  /// said.
  package var description: String {
    switch (minimum, maximum) {
    case (nil, nil): ""
    case (.some(let minimum), nil):
      isMinimumExclusive ? "above \(minimum)" : "of at least \(minimum)"
    case (nil, .some(let maximum)): "of at most \(maximum)"
    case (.some(let minimum), .some(let maximum)):
      isMinimumExclusive
        ? "above \(minimum) and at most \(maximum)" : "from \(minimum) to \(maximum)"
    }
  }
}

/// One field of a kind or of a record, as its reader declares it.
package struct FieldDescription: Sendable, Equatable {
  package enum Requirement: Sendable, Equatable {
    case required, optional
    /// Its absence is a finding of its own.
    case expected
  }

  package let name: String
  package let shape: FieldShape
  package let requirement: Requirement
  /// A phrase that says what the value means, its unit and its default.
  package let meaning: String
  /// A value as it stands in YAML.
  package let example: String
  /// The names of the fields of which exactly one is given, this one among them; mostly empty.
  package var alternatives: [String] = []
}
