internal import PlaybookLoading
internal import PlaybookModel

extension FieldShape {
  /// What a field takes, as the manual says it, in Markdown that stands in `content/manual/facts/`.
  var inWords: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .number(let limits): ["number", limits.description].joinedWords
    case .integer(let limits): ["whole number", limits.description].joinedWords
    case .money: "money"
    case .rate: "rate"
    case .share: "share"
    case .rating: "rating"
    case .boolean: "yes or no"
    case .date: "date"
    case .time: "time"
    case .window: "window"
    case .duration: "duration"
    case .country: "country"
    case .currency: "currency"
    case .timeZone: "time zone"
    case .address: "web address"
    case .id: "id"
    case .words(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let kind): "id of \(kind.link)"
    case .keyResult: "key result, as `objective/key-result`"
    case .alternative: "alternative"
    case .figure: "figure"
    case .judgement: "judgement"
    case .list(let item): "list, each: \(item.inWords)"
    case .mapByID(let item): "map by id, each: \(item.inWords)"
    case .mapByReference(let kind, let item): "map by \(kind.singular), each: \(item.inWords)"
    case .mapByText(let key, let item): "map by \(key.inWords), each: \(item.inWords)"
    case .tuple(let items): "list of " + items.map(\.inWords).joined(separator: ", ")
    case .oneOf(let shapes): shapes.map(\.inWords).joined(separator: ", or ")
    case .record(let name, _): "**\(name)**, see below"
    case .free: "anything"
    case .navigation: "paths and groups"
    case .textOrFalse: "text or `false`"
    }
  }

  /// The records in a shape, outermost first.
  var records: [(name: String, fields: [FieldDescription])] {
    switch self {
    case .record(let name, let fields):
      [(name, fields)] + fields.flatMap(\.shape.records)
    case .list(let item), .mapByID(let item), .mapByReference(_, let item),
      .mapByText(_, let item):
      item.records
    case .tuple(let shapes), .oneOf(let shapes): shapes.flatMap(\.records)
    case .text, .markdown, .number, .integer, .money, .rate, .share, .rating, .boolean, .date,
      .time, .window, .duration, .country, .currency, .timeZone, .address, .id, .words,
      .reference, .keyResult, .alternative, .figure, .judgement, .free, .navigation, .textOrFalse:
      []
    }
  }
}

extension EntityKind {
  /// "a [place](places.md)".
  fileprivate var link: String {
    let (article, word) = (withArticle.prefix { $0 != " " }, inWords)
    return "\(article) [\(word)](\(plural).md)"
  }
}

extension [String] {
  fileprivate var joinedWords: String { filter { !$0.isEmpty }.joined(separator: " ") }
}
