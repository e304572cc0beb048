/// A value of JSON whose members keep their order, so that equal values give equal bytes.
package indirect enum JSONValue: Sendable, Hashable {
  /// Members in the order in which they are written. Names have to differ.
  case object([Member])
  case array([JSONValue])
  case string(String)
  /// A number exactly as it is to be written, such as `0.10`; it has to be one of JSON's.
  case number(String)
  case bool(Bool)
  case null

  /// A name and what it stands for.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  package static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// An object of the members that have a value.
  package static func object(known members: [(name: String, value: JSONValue?)]) -> JSONValue {
    .object(members.compactMap { member in member.value.map { Member(member.name, $0) } })
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(arrayLiteral items: JSONValue...) { self = .array(items) }
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0, $1) })
  }
}

extension JSONValue {
  /// On one line, without white space.
  package var compact: String {
    var writer = JSONWriter(isPretty: false)
    writer.write(self)
    return writer.text
  }

  /// One member or item on each line, two spaces a level, and a line feed at the end.
  package var pretty: String {
    var writer = JSONWriter(isPretty: true)
    writer.write(self)
    return writer.text + "\n"
  }
}
