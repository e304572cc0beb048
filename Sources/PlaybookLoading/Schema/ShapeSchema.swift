internal import PlaybookDiagnostics
internal import PlaybookModel

/// What a value of this shape looks like; nothing given is not part of it.
func schema(of shape: FieldShape) -> JSONValue {
  switch shape {
  case .text, .markdown, .textOrFalse: SchemaDefinition.text.reference
  case .number(let limits): numberSchema(limits, texts: .number)
  case .integer(let limits): integerSchema(limits)
  case .money: numberSchema(NumberLimits(minimum: 0), texts: .number)
  case .rating: ratingSchema
  case .share: shareSchema
  case .rate: rateSchema
  case .boolean: SchemaDefinition.boolean.reference
  case .date: SchemaDefinition.date.reference
  case .time: SchemaDefinition.time.reference
  case .window: SchemaDefinition.window.reference
  case .duration: SchemaDefinition.duration.reference
  case .country: SchemaDefinition.country.reference
  case .currency: SchemaDefinition.currency.reference
  case .timeZone: SchemaDefinition.timeZone.reference
  case .address: SchemaDefinition.address.reference
  case .id, .reference, .alternative: SchemaDefinition.id.reference
  case .keyResult: SchemaDefinition.keyResult.reference
  case .figure: SchemaDefinition.figure.reference
  case .judgement: SchemaDefinition.judgement.reference
  case .words(let words): SchemaDefinition.words(words)
  case .list(let item): listSchema(item)
  case .mapByID(let item), .mapByReference(_, let item): mapSchema(by: .id, item)
  case .mapByText(let key, let item): mapSchema(by: key, item)
  case .record(_, let fields):
    .object(known: recordSchema(fields, isClosed: true, allowsNothing: false))
  case .tuple(let items): tupleSchema(items)
  case .oneOf(let shapes): ["anyOf": .array(shapes.map(schema))]
  case .free: ["type": "object"]
  case .navigation: SchemaDefinition.navigation.reference
  }
}

/// A number within limits, or its text.
private func numberSchema(_ limits: NumberLimits, texts: SchemaDefinition) -> JSONValue {
  .object(known: [
    ("anyOf", [numberSchema("number", limits), textSchema(texts, limits)])
  ])
}

/// Whole numbers up to 10^12 either way.
private func integerSchema(_ limits: NumberLimits) -> JSONValue {
  let most = 1_000_000_000_000
  var bounded = limits
  bounded.minimum = limits.minimum ?? -most
  bounded.maximum = limits.maximum ?? most
  return ["anyOf": [numberSchema("integer", bounded), textSchema(.integer, limits)]]
}

private func numberSchema(_ type: String, _ limits: NumberLimits) -> JSONValue {
  let minimum = limits.minimum.map { JSONValue.integer($0) }
  return .object(known: [
    ("type", .string(type)),
    (limits.isMinimumExclusive ? "exclusiveMinimum" : "minimum", minimum),
    ("maximum", limits.maximum.map { .integer($0) }),
  ])
}

/// Of limits a pattern can say that no minus may stand before the number.
private func textSchema(_ texts: SchemaDefinition, _ limits: NumberLimits) -> JSONValue {
  guard let minimum = limits.minimum, minimum >= 0 else { return texts.reference }
  return ["allOf": [texts.reference, ["not": ["pattern": "^-"]]]]
}

private let ratingSchema: JSONValue = [
  "anyOf": [
    ["type": "number", "minimum": 1, "maximum": 5],
    ["type": "string", "pattern": #"^0*([1-4](\.[0-9]+)?|5(\.0+)?)$"#],
  ]
]

/// `0.7`, or `70%`.
private let shareSchema: JSONValue = [
  "anyOf": [
    ["type": "number", "minimum": 0, "maximum": 1],
    ["type": "string", "pattern": #"^0*(0(\.[0-9]+)?|1(\.0+)?)$"#],
    ["type": "string", "pattern": #"^0*([0-9]{1,2}(\.[0-9]+)?|100(\.0+)?) *%$"#],
  ]
]

/// `0.08`, or `8%`; a number of 1 and above would be meant as a percentage.
private let rateSchema: JSONValue = [
  "anyOf": [
    ["type": "number", "exclusiveMinimum": -1, "exclusiveMaximum": 1],
    ["type": "string", "pattern": #"^-?0+(\.[0-9]+)?$"#],
    ["type": "string", "pattern": #"^(-0*[0-9]{1,2}(\.[0-9]+)?|[0-9]+(\.[0-9]+)?) *%$"#],
  ]
]

/// A single value stands for a list of one.
private func listSchema(_ item: FieldShape) -> JSONValue {
  let schema = schema(of: item)
  return ["anyOf": [["type": "array", "items": schema], schema]]
}

private func tupleSchema(_ items: [FieldShape]) -> JSONValue {
  [
    "type": "array", "items": .array(items.map(schema)), "minItems": .integer(items.count),
    "maxItems": .integer(items.count),
  ]
}

private func mapSchema(by key: FieldShape, _ item: FieldShape) -> JSONValue {
  [
    "type": "object", "propertyNames": schema(of: key),
    "additionalProperties": mapItemSchema(item),
  ]
}

/// Nothing stands for a record without fields, where there may be one.
private func mapItemSchema(_ item: FieldShape) -> JSONValue {
  if case .record(_, let fields) = item,
    !fields.contains(where: { $0.requirement == .required || !$0.alternatives.isEmpty })
  {
    return ["anyOf": [schema(of: item), SchemaDefinition.nothing.reference]]
  }
  return schema(of: item)
}
