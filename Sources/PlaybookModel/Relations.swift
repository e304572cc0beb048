/// Who refers to whom, found from either end.
package struct Relations: Sendable {
  /// One entity's mention of another.
  package struct Mention: Sendable {
    package let source: EntityReference
    package let via: OutgoingReference
  }

  private var entities: [EntityReference: any Entity] = [:]
  private var mentions: [EntityReference: [Mention]] = [:]

  init() {}

  init(_ all: [any Entity]) {
    for entity in all { entities[entity.reference] = entity }
    for entity in all {
      for outgoing in entity.core.outgoing {
        mentions[outgoing.target, default: []]
          .append(Mention(source: entity.reference, via: outgoing))
      }
    }
  }

  package func entity(_ reference: EntityReference) -> (any Entity)? { entities[reference] }

  /// Every mention of an entity by another, in the order of kinds and of entities.
  package func mentions(of reference: EntityReference) -> [Mention] {
    mentions[reference] ?? []
  }

  /// The entities of a kind that refer to an entity, each once, in their order.
  package func entities(of kind: EntityKind, referringTo reference: EntityReference)
    -> [any Entity]
  {
    var seen: Set<EntityReference> = []
    return mentions(of: reference).compactMap { mention in
      guard mention.source.kind == kind, seen.insert(mention.source).inserted else { return nil }
      return entities[mention.source]
    }
  }
}
