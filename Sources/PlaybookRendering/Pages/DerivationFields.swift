internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// What templates see of how a figure was computed. One shape for all figures of all kinds.
enum DerivationFields {
  static let fields = Fields<Derivation> {
    Field.text("id", "For the element that figures lead to") { it, _ in anchor(it.id) }
    Field.text("title", "What is computed") { derivation, _ in derivation.method.title }
    Field.optional("about", "For what, where the page has several such figures") { it, _ in
      it.about?.title
    }
    Field.text("formula", "The formula in plain text") { it, _ in it.method.formula }
    Field.optional("source", "Where the method comes from") { it, _ in it.method.source }
    Field.list("notes", "What to know before relying on it", of: Item.fields) { it, _ in
      it.method.notes
    }
    Field.list(
      "terms", "What goes in, at most \(ViewTable.mostRows) of it; what lies between; the result",
      of: term
    ) { it, _ in
      it.inputs.prefix(ViewTable.mostRows).map { Row(role: .input, term: $0) }
        + it.steps.prefix(ViewTable.mostRows).map { Row(role: .step, term: $0) }
        + [Row(role: .result, term: it.result)]
    }
    Field.optionalRecord("rest", "How much of it is shown", of: ViewRest.fields) { it, _ in
      ViewRest([
        (min(it.inputs.count, ViewTable.mostRows), of: it.inputs.count, "inputs"),
        (min(it.steps.count, ViewTable.mostRows), of: it.steps.count, "steps"),
      ])
    }
    Field.text("result", "The result, or why there is none") { derivation, scope in
      scope.text(of: derivation.result.quantity)
    }
  }

  private struct Row: Sendable {
    enum Role: String, Sendable {
      case input, step, result
    }

    let role: Role
    let term: Derivation.Term
  }

  private static let term = Fields<Row> {
    Field.text("role", "`input`, `step` or `result`, for a class") { it, _ in it.role.rawValue }
    Field.text("name", "What it is") { row, _ in row.term.name }
    Field.text("value", "The value with its unit") { row, scope in
      scope.text(of: row.term.quantity)
    }
    Field.text("place", "The file and the line where it stands; empty where it has none") {
      row, _ in row.term.place.map { "\($0.path):\($0.line)" } ?? ""
    }
    Field.optionalURL("place_address", "The same place where files can be looked at") {
      row, scope in row.term.place.flatMap { scope.address(of: $0) }
    }
    Field.optionalURL("address", "The page of what it belongs to") { row, scope in
      row.term.entity.flatMap { scope.site.page(of: $0) }.map { scope.address(of: $0) }
    }
  }

  /// The id of a derivation's element. None of the site's own ids and headings begins like that.
  static func anchor(_ id: String) -> String { "page-how-" + id }
}
