internal import PlaybookMarkdown
internal import PlaybookModel
internal import PlaybookSite

/// The cards of one page: one for each fact that its prose links to, behind the first link. Further
/// links name the same card, and the theme's script takes it to them.
struct PageCards {
  private let scope: LinkScope
  private let isEmpty: Bool
  /// What the page itself is about, which needs no card there.
  private let own: EntityReference?
  /// The cards that are asked for, or nothing for what has none.
  private var cards: [EntityReference: FactCard?] = [:]
  private var written: Set<EntityReference> = []

  init(_ page: Page, _ scope: LinkScope, isEmpty: Bool = false) {
    self.scope = scope
    self.isEmpty = isEmpty
    if case .entity(let reference) = page.kind { own = reference } else { own = nil }
  }

  /// Appends the attribute that ties a link to its card.
  mutating func describe(_ reference: Reference, into html: inout [UInt8]) {
    guard let card = card(of: reference) else { return }
    html += " aria-describedby=\"\(card.id)\"".utf8
  }

  /// Appends the card itself, once.
  mutating func append(_ reference: Reference, to html: inout [UInt8]) {
    guard let card = card(of: reference), written.insert(card.entity).inserted else { return }
    html += card.markup
  }

  private mutating func card(of reference: Reference) -> FactCard? {
    guard !isEmpty, case .fact(let scheme, let name) = reference.target,
      let entity = FactName(scheme, name).entity, entity != own
    else { return nil }
    if let known = cards[entity] { return known }
    let card = scope.card(of: entity)
    cards[entity] = .some(card)
    return card
  }
}
