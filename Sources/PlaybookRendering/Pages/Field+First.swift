internal import PlaybookModel

extension Field {
  /// The first of a list that grows with the playbook, and `has_NAME`; how many there are stands in
  /// `NAME_rest`, where that is not all, with `has_NAME_rest`.
  ///
  /// - Parameter page: where all of them stand, if there is such a page.
  static func first<Part>(
    _ name: String, _ meaning: String, of fields: Fields<Part>, atMost most: Int,
    page: @escaping Getter<Link?> = { _, _ in nil }, _ get: @escaping Getter<[Part]>
  ) -> [Self] {
    let restName = "\(name)_rest"
    let rest = Shape.record(ViewRest.fields.shapes)
    let shapes: [Shape.Field] = [
      .init(name, .list(.record(fields.shapes)), meaning),
      .init("has_\(name)", .flag, "True where there is something in `\(name)`"),
      .init(restName, rest, "How many of the \(name) are shown, where there are more"),
      .init("has_\(restName)", .flag, "True where there are more than `\(name)` holds"),
    ]
    return [
      Field(shapes) { subject, scope, values in
        let parts = get(subject, scope)
        let shown = parts.prefix(most)
        values.append((name, .list(shown.map { .record(fields.record(of: $0, in: scope)) })))
        values.append(("has_\(name)", .flag(!parts.isEmpty)))
        let more = ViewRest(shown.count, of: parts.count, page: page(subject, scope))
        values.append(
          (
            restName,
            more.map { .record(ViewRest.fields.record(of: $0, in: scope)) }
              ?? rest.emptyValue
          ))
        values.append(("has_\(restName)", .flag(more != nil)))
      }
    ]
  }

  /// The first of the entities of a kind, as links; its index page has all of them.
  static func firstLinks(
    _ name: String, _ meaning: String, all kind: EntityKind, atMost most: Int,
    _ get: @escaping Getter<[Link]>
  ) -> [Self] {
    first(
      name, meaning, of: Link.fields, atMost: most, page: { _, scope in scope.index(of: kind) },
      get)
  }
}
