internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportField {
  /// A value of any shape that is always there.
  static func value(
    _ name: String, _ shape: ExportShape, _ meaning: String,
    _ get: @escaping @Sendable (Subject) -> JSONValue
  ) -> ExportField {
    ExportField(name, meaning, shape, .never) { subject, members in
      members.append(.init(name, get(subject)))
    }
  }

  /// A value that is `null` where there is none.
  static func optional(
    _ name: String, _ shape: ExportShape, _ meaning: String,
    _ get: @escaping @Sendable (Subject) -> JSONValue?
  ) -> ExportField {
    ExportField(name, meaning, shape, .null) { subject, members in
      members.append(.init(name, get(subject) ?? .null))
    }
  }

  /// A result that is `null` where there is none, beside the reason.
  static func outcome(
    _ name: String, _ shape: ExportShape, _ meaning: String,
    _ get: @escaping @Sendable (Subject) -> Outcome<JSONValue>
  ) -> ExportField {
    ExportField(name, meaning, shape, .reason) { subject, members in
      switch get(subject) {
      case .known(let value): members.append(.init(name, value))
      case .unknown(let reason):
        members.append(.init(name, .null))
        members.append(.init(name + "_reason", .string(reason.rawValue)))
      }
    }
  }

  static func text(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> String
  ) -> ExportField {
    value(name, .text, meaning) { .string(get($0)) }
  }

  static func optionalText(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> String?
  ) -> ExportField {
    optional(name, .text, meaning) { get($0).map(JSONValue.string) }
  }

  static func integer(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> Int
  ) -> ExportField {
    value(name, .integer, meaning) { .integer(get($0)) }
  }

  static func flag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> Bool
  ) -> ExportField {
    value(name, .flag, meaning) { .bool(get($0)) }
  }

  static func optionalFlag(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> Bool?
  ) -> ExportField {
    optional(name, .flag, meaning) { get($0).map(JSONValue.bool) }
  }

  static func number(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> Double
  ) -> ExportField {
    value(name, .number, meaning) { get($0).json }
  }

  static func optionalNumber(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> Double?
  ) -> ExportField {
    optional(name, .number, meaning) { get($0).map(\.json) }
  }

  static func number(
    _ name: String, _ meaning: String,
    outcome get: @escaping @Sendable (Subject) -> Outcome<Double>
  ) -> ExportField {
    outcome(name, .number, meaning) { get($0).map(\.json) }
  }

  static func day(
    _ name: String, _ meaning: String, _ get: @escaping @Sendable (Subject) -> Day?
  ) -> ExportField {
    optional(name, .day, meaning) { get($0).map { .string($0.description) } }
  }

  /// One of the words of an enumeration.
  static func word<Word: CaseIterable & RawRepresentable & SendableMetatype>(
    _ name: String, _ meaning: String, of _: Word.Type = Word.self,
    _ get: @escaping @Sendable (Subject) -> Word?
  ) -> ExportField where Word.RawValue == String {
    optional(name, .words(of: Word.self), meaning) { get($0).map { .string($0.rawValue) } }
  }

  static func word<Word: CaseIterable & RawRepresentable & Sendable>(
    _ name: String, _ meaning: String,
    outcome get: @escaping @Sendable (Subject) -> Outcome<Word>
  ) -> ExportField where Word.RawValue == String {
    outcome(name, .words(of: Word.self), meaning) { get($0).map { .string($0.rawValue) } }
  }

  static func record<Inner>(
    _ name: String, _ record: ExportRecord<Inner>, _ meaning: String,
    _ get: @escaping @Sendable (Subject) -> Inner
  ) -> ExportField {
    value(name, record.shape, meaning) { record.json(get($0)) }
  }

  static func list<Inner>(
    _ name: String, _ record: ExportRecord<Inner>, _ meaning: String,
    _ get: @escaping @Sendable (Subject) -> [Inner]
  ) -> ExportField {
    value(name, .list(record.shape), meaning) { .array(get($0).map { record.json($0) }) }
  }

  /// Records under keys; of equal keys the first counts.
  static func map<Inner>(
    _ name: String, keys: String, _ record: ExportRecord<Inner>, _ meaning: String,
    _ get: @escaping @Sendable (Subject) -> [(key: String, value: Inner)]
  ) -> ExportField {
    value(name, .map(keys: keys, record.shape), meaning) { subject in
      .keyed(get(subject).map { ($0.key, record.json($0.value)) })
    }
  }
}

extension ExportShape {
  static func words<Word: CaseIterable & RawRepresentable & SendableMetatype>(
    of _: Word.Type
  ) -> ExportShape where Word.RawValue == String {
    .word(Word.allCases.map(\.rawValue))
  }
}

extension JSONValue {
  /// An object; of equal keys the first counts.
  static func keyed(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
    var seen: Set<String> = []
    return .object(
      members.compactMap { member in
        seen.insert(member.key).inserted ? Member(member.key, member.value) : nil
      })
  }
}

extension Double {
  /// All digits that tell it from its neighbours; what is no number is `null`.
  var json: JSONValue { isFinite ? .number(description) : .null }
}

extension FixedDecimal {
  /// Exactly, as the sum of what was written.
  var json: JSONValue { .number(description) }
}

extension Alternative {
  var json: JSONValue { .string(description) }
}
