internal import PlaybookDiagnostics
internal import PlaybookModel

/// One name that a template may use, declared together with how it is filled, so that neither can
/// exist without the other.
struct Field<Subject>: Sendable {
  let shape: Shape.Field
  let value: @Sendable (_ subject: Subject, _ scope: LinkScope) -> TemplateValue

  init(
    _ shape: Shape.Field,
    value: @escaping @Sendable (_ subject: Subject, _ scope: LinkScope) -> TemplateValue
  ) {
    self.shape = shape
    self.value = value
  }
}

/// Everything that templates see of a subject, in the order in which it is declared.
struct Fields<Subject>: Sendable {
  let all: [Field<Subject>]

  init(@FieldsBuilder<Subject> _ build: () -> [Field<Subject>]) { all = build() }

  init(_ all: [Field<Subject>]) { self.all = all }

  /// What others declare, and more.
  init(_ base: Fields<Subject>, @FieldsBuilder<Subject> adding build: () -> [Field<Subject>]) {
    all = base.all + build()
  }

  var shapes: [Shape.Field] { all.map(\.shape) }

  /// The record of a subject, with every declared field.
  func record(of subject: Subject, in scope: LinkScope) -> TemplateRecord {
    var fields: [(name: String, value: TemplateValue)] = []
    fields.reserveCapacity(all.count)
    for field in all { fields.append((field.shape.name, field.value(subject, scope))) }
    return TemplateRecord(fields)
  }
}

/// Joins declarations that each make one field, or a field and the flag that belongs to it.
@resultBuilder
enum FieldsBuilder<Subject> {
  static func buildExpression(_ fields: [Field<Subject>]) -> [Field<Subject>] { fields }
  static func buildBlock(_ parts: [Field<Subject>]...) -> [Field<Subject>] { parts.flatMap(\.self) }
}

extension Field {
  typealias Getter<Value> = @Sendable (_ subject: Subject, _ scope: LinkScope) -> Value

  static func text(_ name: String, _ meaning: String, _ get: @escaping Getter<String>) -> [Self] {
    [Field(.init(name, .text, meaning)) { .text(get($0, $1)) }]
  }

  /// A text and `has_NAME`.
  static func optional(
    _ name: String, _ meaning: String, _ get: @escaping Getter<String?>
  ) -> [Self] {
    [
      Field(.init(name, .text, meaning)) { .text(get($0, $1) ?? "") },
      has(name) { get($0, $1) != nil },
    ]
  }

  static func url(_ name: String, _ meaning: String, _ get: @escaping Getter<String>) -> [Self] {
    [Field(.init(name, .url, meaning)) { .url(get($0, $1)) }]
  }

  /// An address and `has_NAME`.
  static func optionalURL(
    _ name: String, _ meaning: String, _ get: @escaping Getter<String?>
  ) -> [Self] {
    [
      Field(.init(name, .url, meaning)) { .url(get($0, $1) ?? "") },
      has(name) { get($0, $1) != nil },
    ]
  }

  static func html(_ name: String, _ meaning: String, _ get: @escaping Getter<[UInt8]>) -> [Self] {
    [Field(.init(name, .html, meaning)) { .html(get($0, $1)) }]
  }

  static func flag(_ name: String, _ meaning: String, _ get: @escaping Getter<Bool>) -> [Self] {
    [Field(.init(name, .flag, meaning)) { .flag(get($0, $1)) }]
  }

  static func record<Part>(
    _ name: String, _ meaning: String, of fields: Fields<Part>, _ get: @escaping Getter<Part>
  ) -> [Self] {
    [
      Field(.init(name, .record(fields.shapes), meaning)) { subject, scope in
        .record(fields.record(of: get(subject, scope), in: scope))
      }
    ]
  }

  /// A record, empty where there is none, and `has_NAME`.
  static func optionalRecord<Part>(
    _ name: String, _ meaning: String, of fields: Fields<Part>, _ get: @escaping Getter<Part?>
  ) -> [Self] {
    let shape = Shape.record(fields.shapes)
    let empty = shape.emptyValue
    return [
      Field(.init(name, shape, meaning)) { subject, scope in
        guard let part = get(subject, scope) else { return empty }
        return .record(fields.record(of: part, in: scope))
      },
      has(name) { get($0, $1) != nil },
    ]
  }

  /// A list and `has_NAME`.
  static func list<Part>(
    _ name: String, _ meaning: String, of fields: Fields<Part>, _ get: @escaping Getter<[Part]>
  ) -> [Self] {
    [
      Field(.init(name, .list(.record(fields.shapes)), meaning)) { subject, scope in
        .list(get(subject, scope).map { .record(fields.record(of: $0, in: scope)) })
      },
      has(name) { !get($0, $1).isEmpty },
    ]
  }

  /// Values below `extra`.
  static func extra(
    _ meaning: String, _ get: @escaping Getter<[(key: String, value: ExtraValue)]>
  ) -> [Self] {
    [Field(.init("extra", .untyped, meaning)) { .extra(get($0, $1)) }]
  }

  private static func has(_ name: String, _ get: @escaping Getter<Bool>) -> Self {
    Field(.init("has_\(name)", .flag, "True where there is something in `\(name)`")) {
      .flag(get($0, $1))
    }
  }
}

extension Shape {
  /// The value of a shape where there is nothing: every field is there, and empty.
  var emptyValue: TemplateValue {
    switch self {
    case .text: .text("")
    case .url: .url("")
    case .html: .html([])
    case .flag: .flag(false)
    case .list: .list([])
    case .record(let fields):
      .record(TemplateRecord(fields.map { ($0.name, $0.shape.emptyValue) }))
    case .untyped: .record(TemplateRecord([]))
    }
  }
}

extension TemplateValue {
  /// The values below `extra` as templates see them.
  static func extra(_ map: [(key: String, value: ExtraValue)]) -> TemplateValue {
    .record(TemplateRecord(map.map { ($0.key, .extra($0.value)) }))
  }

  private static func extra(_ value: ExtraValue) -> TemplateValue {
    switch value {
    case .text(let text): .text(text)
    case .flag(let flag): .flag(flag)
    case .list(let values): .list(values.map { .extra($0) })
    case .map(let map): .extra(map)
    }
  }
}
