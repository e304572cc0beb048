internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// A state in one word, with a tone that the theme gives a shape and a colour.
struct Pill: Sendable {
  enum Tone: String, Sendable {
    case good, warn, bad, worst, info, idle
  }

  let word: String
  let tone: Tone

  /// Of what should have been done.
  static let overdue = Pill(word: "Overdue", tone: .bad)

  static let fields = Fields<Pill> {
    Field.text("word", "The state in a word") { pill, _ in pill.word }
    Field.text("tone", "`good`, `warn`, `bad`, `worst`, `info` or `idle`, for a class") {
      pill, _ in pill.tone.rawValue
    }
  }
}

extension [UInt8] {
  /// Appends a state as it stands within a line of text.
  mutating func append(pill word: String, tone: String) {
    self += "<span class=\"pill tone-".utf8
    append(escaping: tone.utf8)
    self += "\">".utf8
    append(escaping: word.utf8)
    self += "</span>".utf8
  }
}

/// A rating from 1 to 5.
struct Rating: Sendable {
  let value: DecimalNumber

  static let fields = Fields<Rating> {
    Field.text("value", "1 to 5, as written") { rating, _ in rating.value.description }
    Field.text("steps", "The rating in halves, 2 to 10, for a class") { rating, _ in
      let halves = (rating.value.double * 2).rounded()
      return String(Int(min(10, max(2, halves))))
    }
  }

  init(_ value: DecimalNumber) { self.value = value }
}

/// A rating of something that has a page.
struct RatedLink: Sendable {
  let link: Link
  let rating: Rating

  static let fields = Fields<RatedLink> {
    Field.record("link", "What is rated", of: Link.fields) { rated, _ in rated.link }
    Field.record("rating", "How it is rated", of: Rating.fields) { rated, _ in rated.rating }
  }
}

/// A text in a list.
enum Item {
  static let fields = Fields<String> {
    Field.text("text", "The text") { text, _ in text }
  }
}

extension Field where Subject: Entity {
  /// What every entity has.
  static var ofEveryEntity: [Self] {
    [
      text("id", "The id") { entity, _ in entity.id.description },
      text("title", "The shown name") { entity, _ in entity.title },
      url("address", "The entity's page") { entity, scope in
        scope.site.page(of: entity.reference).map { scope.address(of: $0) } ?? scope.prefix
      },
      optional("description", "One sentence") { entity, _ in entity.core.page.description },
      optional("owner", "The person or team that answers for it") { entity, _ in
        entity.core.page.owner
      },
      optional("reviewed", "The day when somebody last confirmed it") { entity, _ in
        entity.core.page.reviewed?.value.inWords
      },
      optional("review_every", "How often that is wanted") { entity, _ in
        entity.core.page.reviewEvery?.asInterval
      },
      extra("What stands under the entity's `extra`") { entity, _ in entity.core.page.extra },
    ].flatMap(\.self)
  }
}

extension LinkScope {
  /// False for a draft, of which no page says anything unless it is named.
  func isShown(_ entity: any Entity) -> Bool { site.page(of: entity.reference) != nil }

  /// False for a vendor that is a draft; we ourselves always are.
  func isShown(_ alternative: Alternative) -> Bool {
    guard case .vendor(let id) = alternative else { return true }
    return site.page(of: EntityReference(.vendor, id)) != nil
  }

  /// The entities of a type that have a page, in shown order.
  func shown<Kind: Entity>(_ entities: [Kind]) -> [Kind] { entities.filter { isShown($0) } }
}
