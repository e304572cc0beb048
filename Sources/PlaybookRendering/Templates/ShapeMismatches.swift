extension LayoutDeclaration {
  /// How a page's values differ from what is declared, each by the path of its name; empty where
  /// they hold to it. For the tests of those who fill layouts.
  package func mismatches(in record: TemplateRecord) -> [String] {
    PlaybookRendering.mismatches(.record(record), .record(fields), at: name)
  }
}

private func mismatches(_ value: TemplateValue, _ shape: Shape, at path: String) -> [String] {
  switch (shape, value) {
  case (.text, .text), (.url, .url), (.html, .html), (.flag, .flag), (.untyped, _): return []
  case (.list(let shape), .list(let values)):
    return values.enumerated().flatMap { mismatches($1, shape, at: "\(path)[\($0)]") }
  case (.record(let fields), .record(let record)):
    let names = record.fields.map(\.name)
    guard names == fields.map(\.name) else {
      return ["\(path) has the fields \(names), declared are \(fields.map(\.name))"]
    }
    return zip(fields, record.fields).flatMap {
      mismatches($1.value, $0.shape, at: "\(path).\($0.name)")
    }
  case (.text, _), (.url, _), (.html, _), (.flag, _), (.list, _), (.record, _):
    return ["\(path) is not \(shape.description)"]
  }
}
