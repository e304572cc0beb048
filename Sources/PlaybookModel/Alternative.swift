/// An option of a choice: a vendor, our own people, or leaving things as they are.
package enum Alternative: Sendable, Hashable, CustomStringConvertible {
  case inHouse
  case doNothing
  case vendor(EntityID)

  package init?(_ text: some StringProtocol) {
    switch text {
    case "in-house": self = .inHouse
    case "do-nothing": self = .doNothing
    default:
      guard let id = EntityID(text) else { return nil }
      self = .vendor(id)
    }
  }

  /// As it is written.
  package var description: String {
    switch self {
    case .inHouse: "in-house"
    case .doNothing: "do-nothing"
    case .vendor(let id): id.description
    }
  }
}
