/// What the library alone makes of a template, with our escaper and without any check of ours.
///
/// Pages are not made by this; tests hold what is made for pages to it. Nothing where the library
/// does not take the template.
package func renderByLibrary(
  _ template: String, partials: [String: String] = [:], _ value: TemplateValue
) -> String? {
  var parsed = LibraryPartials()
  do throws(LibraryRefusal) {
    for (name, text) in partials { try parsed.add(text, named: name) }
    return try LibraryTemplate(template, partials: parsed).render(LibraryValue(value))
  } catch {
    return nil
  }
}

extension LibraryValue {
  fileprivate init(_ value: TemplateValue) {
    switch value {
    case .text(let text), .url(let text): self = .text(text)
    case .html(let bytes): self = .text(String(decoding: bytes, as: UTF8.self))
    case .flag(let flag): self = .flag(flag)
    case .list(let values): self = .list(values.map(LibraryValue.init))
    case .record(let record):
      var fields: [String: LibraryValue] = [:]
      for (name, value) in record.fields { fields[name] = LibraryValue(value) }
      self = .record(fields)
    }
  }
}
