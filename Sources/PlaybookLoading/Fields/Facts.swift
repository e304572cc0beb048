internal import PlaybookDiagnostics
internal import PlaybookModel

extension [Fact] {
  /// The fields as they are written, read by their declared types; what is not declared, or is not
  /// given, is left out.
  init(_ entries: [YAMLEntry], as fields: [FieldDescription]) {
    self = entries.compactMap { entry in
      guard !entry.value.value.isNull,
        let field = fields.first(where: { $0.name == entry.key.value })
      else { return nil }
      return Fact(name: field.name, value: FactValue(entry.value.value, as: field.shape))
    }
  }
}

extension FactValue {
  /// A value that its reader has accepted; it stays text where the shape says nothing better.
  fileprivate init(_ yaml: YAMLValue, as shape: FieldShape) {
    switch shape {
    case .list(let item):
      if case .list(let items) = yaml {
        self = .list(items.map { FactValue($0.value, as: item) })
      } else {
        self = .list([FactValue(yaml, as: item)])
      }
    case .tuple(let shapes):
      self = .list(zip(yaml.items, shapes).map { FactValue($0, as: $1) })
    case .mapByID(let item), .mapByReference(_, let item), .mapByText(_, let item):
      self = .record(yaml.fields.map { Fact(name: $0.key, value: FactValue($0.value, as: item)) })
    case .record(_, let fields):
      if case .map(let entries) = yaml {
        self = .record([Fact](entries, as: fields))
      } else {
        self = .record([])
      }
    case .oneOf(let shapes): self.init(yaml, asOneOf: shapes)
    case .free, .navigation:
      self = FactValue(ExtraValue(yaml))
    case .number, .integer, .money, .rating: self = Self.number(of: yaml) ?? .text(yaml.text)
    case .rate, .share: self = Self.fraction(of: yaml) ?? .text(yaml.text)
    case .boolean: self = Bool(word: yaml.text).map(FactValue.flag) ?? .text(yaml.text)
    case .reference(let kind):
      self = Self.reference(to: kind, yaml.text) ?? .text(yaml.text)
    case .alternative:
      if case .vendor(let id)? = Alternative(yaml.text) {
        self = .reference(EntityReference(.vendor, id))
      } else {
        self = .text(yaml.text)
      }
    case .text, .markdown, .date, .time, .window, .duration, .country, .currency, .timeZone,
      .address, .id, .words, .figure, .judgement, .textOrFalse, .keyResult:
      self = .text(yaml.text)
    }
  }

  private init(_ yaml: YAMLValue, asOneOf shapes: [FieldShape]) {
    let isMap = if case .map = yaml { true } else { false }
    let fitting = shapes.first { shape in
      if case .record = shape { isMap } else { !isMap }
    }
    self = fitting.map { FactValue(yaml, as: $0) } ?? .text(yaml.text)
  }

  private init(_ extra: ExtraValue) {
    switch extra {
    case .text(let text): self = .text(text)
    case .flag(let flag): self = .flag(flag)
    case .list(let items): self = .list(items.map { FactValue($0) })
    case .map(let map): self = .record(map.map { Fact(name: $0.key, value: FactValue($0.value)) })
    }
  }

  private static func number(of yaml: YAMLValue) -> FactValue? {
    DecimalNumber(yaml.text).map(FactValue.number)
  }

  /// `70%` is 0.70.
  private static func fraction(of yaml: YAMLValue) -> FactValue? {
    guard yaml.text.hasSuffix("%") else { return number(of: yaml) }
    guard let percent = DecimalNumber(String(yaml.text.dropLast()).trimmed), percent.scale <= 16
    else { return nil }
    return .number(DecimalNumber(significand: percent.significand, scale: percent.scale + 2))
  }

  private static func reference(to kind: EntityKind, _ text: String) -> FactValue? {
    EntityID(text).map { .reference(EntityReference(kind, $0)) }
  }
}

extension YAMLValue {
  fileprivate var text: String {
    if case .scalar(let text, _) = self { text.trimmed } else { "" }
  }

  fileprivate var items: [YAMLValue] {
    if case .list(let items) = self { items.map(\.value) } else { [] }
  }

  fileprivate var fields: [(key: String, value: YAMLValue)] {
    guard case .map(let entries) = self else { return [] }
    return entries.map { ($0.key.value, $0.value.value) }
  }
}
