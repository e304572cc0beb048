package import PlaybookMarkdown

/// A Markdown file that is an ordinary page.
package struct ContentPage: Sendable {
  /// The file's path below the site's root, such as `content/strategy/why.md`.
  package let path: String
  package let fields: PageFields
  package let document: Document

  package init(path: String, fields: PageFields, document: Document) {
    self.path = path
    self.fields = fields
    self.document = document
  }
}
