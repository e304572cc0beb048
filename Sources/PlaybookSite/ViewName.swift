/// The views that `![caption](view:NAME/ID)` can embed: the one list that grows with each of them.
struct ViewName: Sendable, Equatable {
  /// The kebab-case word after `view:`.
  let name: String
  /// The argument's meaning for messages, such as "an objective"; nothing where it takes none.
  let argument: String?

  /// None yet: views are drawn from computed figures.
  static let all: [ViewName] = []
}
