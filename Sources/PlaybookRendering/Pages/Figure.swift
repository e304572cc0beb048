internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// A computed figure as a reader sees it, with where its computation is shown.
struct Figure: Sendable {
  let text: String
  let isKnown: Bool
  /// The derivation on an entity's page; nothing where that has none.
  let how: Link?
  /// The exact value, for programs.
  var datum: Datum?

  static let fields = Fields<Figure> {
    Field.text("value", "The figure with its unit, or why there is none") { it, _ in it.text }
    Field.text("state", "`known` or `unknown`, for a class") { figure, _ in
      figure.isKnown ? "known" : "unknown"
    }
    Field.optionalURL("how", "Where its computation is shown") { figure, scope in
      figure.how?.address(scope)
    }
  }
}

extension LinkScope {
  var figures: Figures { site.figures }

  /// A figure whose derivation stands on the page of an entity.
  func figure(
    _ quantity: Derivation.Quantity, _ method: Derivation.Method, about subject: String? = nil,
    of entity: EntityReference?
  ) -> Figure {
    let isKnown = if case .unknown = quantity { false } else { true }
    let page = entity.flatMap { site.page(of: $0) }
    return Figure(
      text: text(of: quantity), isKnown: isKnown,
      how: page.map {
        Link(
          title: method.title, page: $0,
          fragment: DerivationFields.anchor(Derivation.id(of: method, about: subject)))
      }, datum: datum(of: quantity))
  }
}

extension Link {
  /// Where it leads, with its fragment; nothing where it leads nowhere.
  func address(_ scope: LinkScope) -> String? {
    page.map { scope.address(of: $0) + (fragment.map { "#" + $0 } ?? "") } ?? outside
  }
}

extension Field {
  static func figure(
    _ name: String, _ meaning: String, _ get: @escaping Getter<Figure>
  ) -> [Self] {
    record(name, meaning, of: Figure.fields, get)
  }

  static func pill(
    _ name: String, _ meaning: String, _ get: @escaping Getter<Pill?>
  ) -> [Self] {
    optionalRecord(name, meaning, of: Pill.fields, get)
  }
}
