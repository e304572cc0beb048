internal import PlaybookDiagnostics

/// A declared example as a value of JSON; nothing where it is no YAML.
func exampleValue(_ text: String) -> JSONValue? {
  var diagnostics: [Diagnostic] = []
  let source = YAMLSource(Array(text.utf8)[...], path: "")
  guard case .value(let value) = readYAML(source, reporting: &diagnostics) else { return nil }
  return JSONValue(value.value)
}

extension JSONValue {
  /// What YAML 1.2 reads: plain numbers and truths are such, all else is text.
  fileprivate init(_ yaml: YAMLValue) {
    switch yaml {
    case .scalar("true", .plain): self = .bool(true)
    case .scalar("false", .plain): self = .bool(false)
    case .scalar(let text, .plain) where text.isNumberOfJSON: self = .number(text)
    case .scalar(let text, _): self = yaml.isNull ? .null : .string(text)
    case .list(let items): self = .array(items.map { JSONValue($0.value) })
    case .map(let entries):
      self = .object(entries.map { Member($0.key.value, JSONValue($0.value.value)) })
    }
  }
}

extension String {
  /// Digits, perhaps with a minus before them and a point between them; no zero too many.
  fileprivate var isNumberOfJSON: Bool {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2 else { return false }
    let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
      && (whole.count == 1 || whole.first != UInt8(ascii: "0"))
  }
}
