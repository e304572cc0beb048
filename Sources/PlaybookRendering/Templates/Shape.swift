/// What a template may ask for, declared beside the code that fills it.
package indirect enum Shape: Sendable, Equatable {
  case text
  case url
  case html
  case flag
  case list(Shape)
  case record([Field])
  /// Below `extra`: any name, as escaped text or as a section.
  case untyped

  package struct Field: Sendable, Equatable {
    package let name: String
    package let shape: Shape
    /// One sentence for the template reference.
    package let meaning: String

    package init(_ name: String, _ shape: Shape, _ meaning: String) {
      self.name = name
      self.shape = shape
      self.meaning = meaning
    }
  }
}

/// A layout that pages ask for, `layouts/<name>.mustache`, and what it may use.
package struct LayoutDeclaration: Sendable, Equatable {
  package let name: String
  package let fields: [Shape.Field]

  package init(name: String, fields: [Shape.Field]) {
    self.name = name
    self.fields = fields
  }
}
