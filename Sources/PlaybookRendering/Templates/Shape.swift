package import PlaybookDiagnostics

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
    /// How many lists its shape declares, counted once: each name that is looked up asks for it.
    let listCount: Int

    package init(_ name: String, _ shape: Shape, _ meaning: String) {
      self.name = name
      self.shape = shape
      self.meaning = meaning
      listCount = shape.listCount
    }
  }
}

/// A layout that pages ask for and what it may use.
package struct LayoutDeclaration: Sendable, Equatable {
  /// What pages call it; unique.
  package let name: String
  /// The file that is filled, `layouts/<file>.mustache`.
  package let file: String
  package let fields: [Shape.Field]
  /// Where a page asks for it by front matter; nothing for the layouts that each site needs.
  package let askedAt: SourcePosition?
  /// False where no page of the site is filled by it: it is then checked only where the author
  /// wrote a part of it, and never filled.
  package let isAsked: Bool

  package init(
    name: String, file: String? = nil, fields: [Shape.Field], askedAt: SourcePosition? = nil,
    isAsked: Bool = true
  ) {
    self.isAsked = isAsked
    self.name = name
    self.file = file ?? name
    self.fields = fields
    self.askedAt = askedAt
  }
}
