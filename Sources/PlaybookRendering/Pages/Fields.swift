internal import PlaybookDiagnostics
internal import PlaybookModel

/// One name that a template may use, or a name with the flag that belongs to it, declared together
/// with how they are filled, so that neither can exist without the other.
struct Field<Subject>: Sendable {
  /// Appends the values of a subject, in the order of the shapes.
  typealias Fill =
    @Sendable (
      _ subject: Subject, _ scope: LinkScope, _ values: inout [(name: String, value: TemplateValue)]
    ) -> Void

  let shapes: [Shape.Field]
  let fill: Fill

  init(
    _ shape: Shape.Field,
    value: @escaping @Sendable (_ subject: Subject, _ scope: LinkScope) -> TemplateValue
  ) {
    shapes = [shape]
    fill = { subject, scope, values in values.append((shape.name, value(subject, scope))) }
  }

  /// Several names that are filled together, in the order of the shapes.
  init(_ shapes: [Shape.Field], fill: @escaping Fill) {
    self.shapes = shapes
    self.fill = fill
  }

  /// A name and `has_NAME`, which is true where there is a value; else an empty one stands there.
  fileprivate init(
    _ shape: Shape.Field, emptyUnless value: @escaping Getter<TemplateValue?>
  ) {
    let flag = "has_\(shape.name)"
    let empty = shape.shape.emptyValue
    shapes = [shape, .init(flag, .flag, "True where there is something in `\(shape.name)`")]
    fill = { subject, scope, values in
      let found = value(subject, scope)
      values.append((shape.name, found ?? empty))
      values.append((flag, .flag(found != nil)))
    }
  }
}

/// Everything that templates see of a subject, in the order in which it is declared.
struct Fields<Subject>: Sendable {
  let all: [Field<Subject>]
  let shapes: [Shape.Field]

  init(@FieldsBuilder<Subject> _ build: () -> [Field<Subject>]) { self.init(build()) }

  init(_ all: [Field<Subject>]) {
    self.all = all
    shapes = all.flatMap(\.shapes)
  }

  /// What others declare, and more.
  init(_ base: Fields<Subject>, @FieldsBuilder<Subject> adding build: () -> [Field<Subject>]) {
    self.init(base.all + build())
  }

  /// The record of a subject, with every declared field.
  func record(of subject: Subject, in scope: LinkScope) -> TemplateRecord {
    var values: [(name: String, value: TemplateValue)] = []
    values.reserveCapacity(shapes.count)
    for field in all { field.fill(subject, scope, &values) }
    return TemplateRecord(values)
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
    [Field(.init(name, .text, meaning), emptyUnless: { get($0, $1).map(TemplateValue.text) })]
  }

  static func url(_ name: String, _ meaning: String, _ get: @escaping Getter<String>) -> [Self] {
    [Field(.init(name, .url, meaning)) { .url(get($0, $1)) }]
  }

  /// An address and `has_NAME`.
  static func optionalURL(
    _ name: String, _ meaning: String, _ get: @escaping Getter<String?>
  ) -> [Self] {
    [Field(.init(name, .url, meaning), emptyUnless: { get($0, $1).map(TemplateValue.url) })]
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
    [
      Field(
        .init(name, .record(fields.shapes), meaning),
        emptyUnless: { subject, scope in
          get(subject, scope).map { .record(fields.record(of: $0, in: scope)) }
        })
    ]
  }

  /// A list and `has_NAME`.
  static func list<Part>(
    _ name: String, _ meaning: String, of fields: Fields<Part>, _ get: @escaping Getter<[Part]>
  ) -> [Self] {
    [
      Field(
        .init(name, .list(.record(fields.shapes)), meaning),
        emptyUnless: { subject, scope in
          let parts = get(subject, scope)
          if parts.isEmpty { return nil }
          return .list(parts.map { .record(fields.record(of: $0, in: scope)) })
        })
    ]
  }

  /// Values below `extra`.
  static func extra(
    _ meaning: String, _ get: @escaping Getter<[(key: String, value: ExtraValue)]>
  ) -> [Self] {
    [Field(.init("extra", .untyped, meaning)) { .extra(get($0, $1)) }]
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
