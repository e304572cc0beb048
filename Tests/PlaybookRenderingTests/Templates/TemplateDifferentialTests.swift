import PlaybookDiagnostics
import PlaybookRendering
import PlaybookTestSupport
import Testing

/// Random templates and values: filling a skeleton gives what the library alone gives.
@Suite struct TemplateDifferentialTests {
  @Test(arguments: 0..<8) func skeletonsEqualTheLibrary(part: Int) throws {
    for seed in (part * 40)..<(part * 40 + 40) {
      var random = RandomTemplate(seed: UInt64(seed))
      let fields = random.fields(depth: 0)
      let layout = random.template(over: .record(fields))
      let (set, diagnostics) = templates(layout, partials: random.partials, fields: fields)
      try #require(diagnostics.isEmpty, "seed \(seed): \(diagnostics)\n\(layout)")
      for _ in 0..<4 {
        let record = random.record(fields)
        let expected = renderByLibrary(layout, partials: random.partials, .record(record))
        #expect(set.text(record) == expected, "seed \(seed)\n\(layout)")
      }
    }
  }
}

/// Makes shapes, templates that fit them, and values that fit them, the same for the same seed.
struct RandomTemplate {
  private(set) var partials: [String: String] = [:]
  private var generator: SplitMix64
  private var open: [Shape] = []

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }

  /// Few names, so that inner values hide outer ones.
  mutating func fields(depth: Int) -> [Shape.Field] {
    var names = ["a", "b", "c", "d", "e", "f", "g"].shuffled(using: &generator)
    names.removeLast(below(3))
    return names.map { .init($0, shape(depth: depth), "") }
      + (below(3) == 0 ? [.init("extra", .untyped, "")] : [])
  }

  private mutating func shape(depth: Int) -> Shape {
    switch below(depth < 3 ? 10 : 5) {
    case 0, 1: .text
    case 2: .url
    case 3: .html
    case 4: .flag
    case 5, 6: .record(fields(depth: depth + 1))
    case 7: .list(shape(depth: depth + 1))
    default: .list(.record(fields(depth: depth + 1)))
    }
  }

  mutating func record(_ fields: [Shape.Field]) -> TemplateRecord {
    TemplateRecord(fields.map { (name: $0.name, value: value($0.shape)) })
  }

  private mutating func value(_ shape: Shape) -> TemplateValue {
    switch shape {
    case .text: .text(text())
    case .url: .url("/" + text())
    case .html: .html(Array("<i>\(text())</i>\n".utf8))
    case .flag: .flag(below(2) == 0)
    case .list(let shape): .list((0..<below(4)).map { _ in value(shape) })
    case .record(let fields): .record(record(fields))
    case .untyped: untyped(depth: 0)
    }
  }

  /// Names say what they hold, because the library would print a list.
  private mutating func untyped(depth: Int) -> TemplateValue {
    var fields: [(name: String, value: TemplateValue)] = []
    if below(4) > 0 { fields.append(("t", .text(text()))) }
    if below(4) > 0 { fields.append(("s", .flag(below(2) == 0))) }
    if below(4) > 0 { fields.append(("l", .list((0..<below(3)).map { _ in .text(text()) }))) }
    if depth < 2, below(3) > 0 { fields.append(("r", untyped(depth: depth + 1))) }
    return .record(TemplateRecord(fields))
  }

  private mutating func text() -> String {
    let texts = ["", "0", "x", "<b>", "a & \"b\"", "é\"\u{301}", "0.1", "L0;", "{{a}}", "a\nb"]
    return texts[below(texts.count)]
  }

  mutating func template(over shape: Shape) -> String {
    open = [shape]
    return nodes(depth: 0)
  }

  private mutating func nodes(depth: Int) -> String {
    (0..<(2 + below(4))).map { _ in node(depth: depth) }.joined()
  }

  private mutating func node(depth: Int) -> String {
    guard below(5) > 0, let (name, shape) = pick() else {
      return ["·x ", "·<p>\n", "· {\n"][below(3)]
    }
    switch shape {
    case .text: return below(2) == 0 ? "·{{\(name)}}" : "<p title=\"{{\(name)}}\">"
    case .url: return below(2) == 0 ? "·{{ \(name) }}" : "<a href='{{\(name)}}'>"
    case .html: return below(2) == 0 ? "·{{{\(name)}}}" : "·{{&\(name)}}"
    case .untyped: return untypedNode(name, depth: depth)
    case .flag, .record, .list:
      guard depth < 5 else { return "·" }
      var isInverted = below(3) == 0
      if case .record = shape { isInverted = false }
      return section(name, shape, isInverted: isInverted, depth: depth)
    }
  }

  private mutating func untypedNode(_ name: String, depth: Int) -> String {
    switch below(5) {
    case 0: "·{{\(name).t}}"
    case 1: "·{{\(name).r.t}}"
    case 2: "·{{#\(name).s}}yes{{/\(name).s}}{{^\(name).s}}no{{/\(name).s}}"
    case 3: "·{{#\(name).l}}[{{.}}]{{/\(name).l}}{{^\(name).t}}none{{/\(name).t}}"
    default: "·{{#\(name)}}{{#r}}{{t}}{{#l}}{{.}},{{/l}}{{/r}}{{/\(name)}}"
    }
  }

  private mutating func section(
    _ name: String, _ shape: Shape, isInverted: Bool, depth: Int
  ) -> String {
    let before = open
    switch shape {
    case .record: open.append(shape)
    case .list(let entry): open.append(isInverted ? shape : entry)
    default: break
    }
    var inner = nodes(depth: depth + 1)
    open = before
    if below(4) == 0 {
      let partial = "part-\(partials.count)"
      partials[partial] = inner
      inner = "·{{> \(partial)}}"
    }
    let sign = isInverted ? "^" : "#"
    if below(2) == 0 { return "·{{\(sign)\(name)}}\(inner)·{{/\(name)}}" }
    return "·\n  {{\(sign)\(name)}}\n\(inner)·\n {{/\(name)}}\n"
  }

  /// A name that can be asked for, resolved as Mustache does.
  private mutating func pick() -> (name: String, shape: Shape)? {
    if below(6) == 0, let last = open.last {
      switch last {
      case .record, .list, .flag: return nil
      default: return (".", last)
      }
    }
    let names = open.flatMap { shape -> [String] in
      if case .record(let fields) = shape { fields.map(\.name) } else { [] }
    }
    guard let first = names.randomElement(using: &generator) else { return nil }
    for case .record(let fields) in open.reversed() {
      guard let field = fields.first(where: { $0.name == first }) else { continue }
      if case .record(let inner) = field.shape, below(2) == 0,
        let next = inner.randomElement(using: &generator)
      {
        return ("\(first).\(next.name)", next.shape)
      }
      return (first, field.shape)
    }
    return nil
  }
}
