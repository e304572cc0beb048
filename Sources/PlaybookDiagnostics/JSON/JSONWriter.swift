/// Writes values of JSON as UTF-8.
struct JSONWriter {
  private let isPretty: Bool
  private var bytes: [UInt8] = []
  private var depth = 0

  init(isPretty: Bool) { self.isPretty = isPretty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .object(let members):
      list(members, "{", "}") { writer, member in
        writer.write(string: member.name)
        writer.bytes += (writer.isPretty ? ": " : ":").utf8
        writer.write(member.value)
      }
    case .array(let items): list(items, "[", "]") { writer, item in writer.write(item) }
    case .string(let text): write(string: text)
    case .number(let text): bytes += text.utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    }
  }

  private mutating func list<Item>(
    _ items: [Item], _ opening: String, _ closing: String,
    _ write: (inout JSONWriter, Item) -> Void
  ) {
    bytes += opening.utf8
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      beginLine()
      write(&self, item)
    }
    depth -= 1
    if !items.isEmpty { beginLine() }
    bytes += closing.utf8
  }

  private mutating func beginLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  /// Characters that could deceive the reader of a log are written as `\u…`: what a parser gives
  /// back is the same.
  private mutating func write(string text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      default:
        if scalar.isControlForTerminals {
          // None of them lies beyond U+FFFF, which would take two.
          let digits = String(scalar.value, radix: 16)
          bytes += "\\u".utf8
          bytes += repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count))
          bytes += digits.utf8
        } else {
          bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
