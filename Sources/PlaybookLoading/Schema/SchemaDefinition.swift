internal import PlaybookDiagnostics
internal import PlaybookModel

/// A schema that others refer to by name.
///
/// White space around a text is left out of the patterns: the loader passes over it, and nobody
/// writes it.
enum SchemaDefinition: String, CaseIterable {
  case nothing, text, number, integer, percentage, boolean, date, time, window, duration
  case country, currency, timeZone = "time-zone", address, id, keyResult = "key-result", figure
  case judgement, navigation

  static var all: JSONValue {
    .object(allCases.map { JSONValue.Member($0.rawValue, $0.schema) })
  }

  var reference: JSONValue { ["$ref": .string("#/definitions/\(rawValue)")] }

  private var schema: JSONValue {
    switch self {
    // An empty value means "not given".
    case .nothing: ["enum": [.null, ""]]
    case .text:
      ["type": ["string", "number", "boolean"], "pattern": #"[^ \t-\r]"#]
    case .number: Self.pattern(#"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"#)
    case .integer: Self.pattern("^-?[0-9]+$")
    case .percentage: Self.pattern(#"^-?[0-9]+(\.[0-9]+)? *%$"#)
    case .boolean:
      [
        "anyOf": [
          ["type": "boolean"],
          Self.pattern("^([yY][eE][sS]|[nN][oO]|[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$"),
        ]
      ]
    case .date: Self.pattern(Self.day)
    case .time: Self.pattern("^\(Self.clock)$")
    case .window: Self.pattern("^\(Self.clock)-\(Self.clock)$")
    case .duration: Self.pattern("^0*([1-9][0-9]{0,4}|100000)[dwMQY]$")
    case .country: Self.words(countryCodes.sorted())
    case .currency: Self.words(currencyCodes.sorted())
    case .timeZone: Self.pattern("^(UTC|[A-Za-z0-9_+-]*/[A-Za-z0-9/_+-]*)$")
    case .address: Self.pattern("^https?://[^ ]+$")
    case .id:
      [
        "anyOf": [
          [
            "type": "string", "pattern": .string("^\(Self.idPattern)$"),
            "maxLength": .integer(EntityID.longest),
          ],
          // Digits alone are an id too, and a number to YAML; so are two words.
          ["type": "integer", "minimum": 0], ["type": "boolean"],
        ]
      ]
    case .keyResult: Self.pattern("^\(Self.idPattern)/\(Self.idPattern)$")
    case .figure: Self.words(FigureName.allCases.map(\.rawValue))
    case .judgement:
      [
        "anyOf": [
          ["type": "number", "exclusiveMinimum": 0],
          Self.pattern("^\(Self.positive)(/\(Self.positive))?$"),
        ]
      ]
    case .navigation: Self.navigationSchema
    }
  }

  private static let idPattern = "[a-z0-9]+(-[a-z0-9]+)*"
  private static let clock = "([01]?[0-9]|2[0-3]):[0-5][0-9]"
  private static let positive = #"(?=[^/]*[1-9])[0-9]+(\.[0-9]+)?"#

  /// The days of the Gregorian calendar from the year 1 to 9999.
  private static let day: String = {
    let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
    let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    let february = "02-(0[1-9]|1[0-9]|2[0-8])"
    let leap = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
    return "^(?!0000)([0-9]{4}-(\(long)|\(short)|\(february))|\(leap))$"
  }()

  /// Paths, titled paths and groups in one another.
  private static let navigationSchema: JSONValue = [
    "type": "array",
    "items": [
      "anyOf": [
        SchemaDefinition.text.reference,
        [
          "type": "object", "minProperties": 1, "maxProperties": 1,
          "additionalProperties": [
            "anyOf": [
              SchemaDefinition.text.reference, SchemaDefinition.navigation.reference,
            ]
          ],
        ],
      ]
    ],
  ]

  private static func pattern(_ expression: String) -> JSONValue {
    ["type": "string", "pattern": .string(expression)]
  }

  static func words(_ words: [String]) -> JSONValue {
    ["enum": .array(words.map(JSONValue.string))]
  }
}
