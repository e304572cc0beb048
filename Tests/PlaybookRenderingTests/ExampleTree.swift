import PlaybookLoading
import PlaybookModel
import Testing

/// Every field of a kind with its declared example, down to the records inside it, so that a test
/// can take one away or write another value.
indirect enum ExampleTree {
  case leaf(String, FieldShape)
  case list(ExampleTree)
  /// One value under a key that the author chooses.
  case keyed(String, ExampleTree)
  case map([(name: String, isNeeded: Bool, value: ExampleTree)])

  /// A choice between fields that exclude each other, and what must be written otherwise for it.
  struct Choice: Sendable, CustomTestStringConvertible {
    let description: String
    /// Fields that are left out, by the path of their names from the kind on.
    let without: Set<String>
    /// What stands for the declared example.
    let examples: [String: String]
    /// What a value is changed to where its type alone would not do; empty: it cannot be.
    let others: [String: String]

    var testDescription: String { description }
  }

  init(_ kind: KindDeclaration, _ choice: Choice) {
    self = Self.record(kind.fields, at: kind.kind.plural, choice)
  }

  private static func record(
    _ fields: [FieldDescription], at path: String, _ choice: Choice
  ) -> ExampleTree {
    .map(
      fields.compactMap { field in
        let path = "\(path).\(field.name)"
        if choice.without.contains(path) { return nil }
        let example = choice.examples[path] ?? field.example
        return (
          field.name, field.requirement == .required,
          tree(field.shape, example: example, at: path, choice)
        )
      })
  }

  private static func tree(
    _ shape: FieldShape, example: String, at path: String, _ choice: Choice
  ) -> ExampleTree {
    switch shape {
    case .record(_, let fields): return record(fields, at: path, choice)
    case .list(.record(_, let fields)): return .list(record(fields, at: path, choice))
    case .oneOf(let shapes):
      let record = shapes.first { if case .record = $0 { true } else { false } }
      return tree(record ?? .text, example: example, at: path, choice)
    case .mapByID(let item), .mapByText(_, let item):
      if case .text = item { return .leaf(example, shape) }
      let parts = example.drop { $0 == "{" || $0 == " " }.split(separator: ":", maxSplits: 1)
      let inner = parts.count > 1 ? String(parts[1]) : ""
      return .keyed(
        String(parts.first ?? "x"), tree(item, example: inner, at: path, choice))
    default: return .leaf(example, shape)
    }
  }

  /// As block YAML, indented.
  func yaml(_ indent: String = "") -> String {
    switch self {
    case .leaf(let text, _): return " \(text)\n"
    case .list(let item):
      let lines = item.yaml(indent + "  ").split(separator: "\n", omittingEmptySubsequences: true)
      guard let first = lines.first else { return "\n" }
      let rest = lines.dropFirst().map { "\($0)\n" }.joined()
      return "\n\(indent)- \(first.drop { $0 == " " })\n" + rest
    case .keyed(let key, let value): return "\n\(indent)\(key):" + value.yaml(indent + "  ")
    case .map(let fields):
      return "\n" + fields.map { "\(indent)\($0.name):" + $0.value.yaml(indent + "  ") }.joined()
    }
  }

  /// This tree without each field in turn that need not be there.
  func withoutEach(_ path: String) -> [(path: String, tree: ExampleTree)] {
    switch self {
    case .leaf: return []
    case .list(let item): return item.withoutEach(path).map { ($0.path, .list($0.tree)) }
    case .keyed(let key, let value):
      return value.withoutEach(path).map { ($0.path, .keyed(key, $0.tree)) }
    case .map(let fields):
      return fields.indices.flatMap { index -> [(String, ExampleTree)] in
        let field = fields[index]
        let below = field.value.withoutEach("\(path).\(field.name)").map { inner in
          (inner.path, Self.map(fields.replacing(index, by: inner.tree)))
        }
        if field.isNeeded || fields.count == 1 { return below }
        var rest = fields
        rest.remove(at: index)
        return [("\(path).\(field.name)", .map(rest))] + below
      }
    }
  }

  /// This tree with another value in each place in turn.
  func withEachChanged(
    _ path: String, _ others: [String: String]
  ) -> [(path: String, tree: ExampleTree)] {
    switch self {
    case .leaf(let example, let shape):
      guard let other = others[path] ?? shape.another(than: example), !other.isEmpty else {
        return []
      }
      return [(path, .leaf(other, shape))]
    case .list(let item):
      return item.withEachChanged(path, others).map { ($0.path, .list($0.tree)) }
    case .keyed(let key, let value):
      return value.withEachChanged(path, others).map { ($0.path, .keyed(key, $0.tree)) }
    case .map(let fields):
      return fields.indices.flatMap { index -> [(String, ExampleTree)] in
        let field = fields[index]
        return field.value.withEachChanged("\(path).\(field.name)", others).map { inner in
          (inner.path, .map(fields.replacing(index, by: inner.tree)))
        }
      }
    }
  }
}

extension [(name: String, isNeeded: Bool, value: ExampleTree)] {
  fileprivate func replacing(_ index: Int, by value: ExampleTree) -> Self {
    var copy = self
    copy[index].value = value
    return copy
  }
}

extension FieldShape {
  /// Another value of the same type; nothing for what has no simple one.
  fileprivate func another(than example: String) -> String? {
    switch self {
    case .text, .markdown: "Something else"
    case .number, .integer, .money, .rating: example == "2" ? "3" : "2"
    case .rate: "5%"
    case .share: "0.9"
    case .boolean: example == "yes" ? "no" : "yes"
    case .date: "2026-11-30"
    case .time: "15:45"
    case .window: "10:00-19:00"
    case .duration: "5w"
    case .country: "PL"
    case .currency: "GBP"
    case .timeZone: "Europe/Warsaw"
    case .words(let words): words.first { $0 != example }
    case .reference: "another-one"
    case .alternative: "do-nothing"
    case .figure: "overlap.max"
    case .list(let item): item.another(than: example).map { "[\($0)]" }
    default: nil
    }
  }
}
