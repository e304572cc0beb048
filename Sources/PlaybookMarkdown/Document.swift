package import PlaybookDiagnostics

/// One parsed body: HTML with typed gaps, and what later stages ask about it.
///
/// It holds no libcmark pointer and no unresolved syntax, only bytes and places.
package struct Document: Sendable, Equatable {
  /// The body as HTML, with nothing where a gap stands.
  package var html: [UInt8] = []
  /// Where later stages fill something in, in ascending order of offset.
  package var gaps: [Gap] = []
  /// Every link and image that is no outside address, in the order of the source.
  package var references: [Reference] = []
  package var headings: [Heading] = []
  /// Every id that can be linked to as `#id`: headings, raw HTML, footnotes; in document order.
  package var anchors: [String] = []
  package var fences: [Fence] = []
  /// The first paragraph's text without markup, for descriptions; empty where there is none.
  package var summary: String = ""

  package init() {}
}

/// A place in a document's HTML that is filled when the site is known.
package struct Gap: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    /// The value of an `href` or `src` attribute, between its quotes.
    case destination
    /// The text of an autolink to a fact, such as `<vendor:acme>`.
    case factTitle
    /// Within the start tag of a link to a fact, behind its other attributes.
    case factAttributes
    /// Right behind a link to a fact.
    case factCard
    /// A view embedded with image syntax, a block of its own; the caption is the reference's text.
    case view
  }

  /// The byte offset in the HTML before which the filling stands.
  package let offset: Int
  package let content: Content
  /// The index of the reference in `Document.references`.
  package let reference: Int

  package init(offset: Int, content: Content, reference: Int) {
    self.offset = offset
    self.content = content
    self.reference = reference
  }
}

/// A link or an image that leads somewhere inside the site.
package struct Reference: Sendable, Equatable {
  package enum Target: Sendable, Equatable {
    /// A path relative to the file, or from the site's root where it begins with `/`; percent
    /// decoded once, without query; empty for a fragment alone. The fragment is percent decoded.
    case path(String, query: String?, fragment: String?)
    /// `vendor:acme`, `objective:reliable-support/resolved`: scheme and the rest, as written.
    case fact(scheme: String, name: String)
    /// `view:NAME/ID`: what follows the scheme, as written.
    case view(String)
  }

  package enum Form: Sendable, Equatable {
    case link, image, autolink
    /// `href` or `src` in raw HTML that passed the sanitiser.
    case rawHTML
  }

  package let target: Target
  package let form: Form
  /// The destination as the author wrote it, for messages.
  package let written: String
  /// The link's text or the image's alternative text without markup.
  package let text: String
  /// The whole destination, or the whole link where the destination cannot be found.
  package let position: SourcePosition

  package init(
    target: Target, form: Form, written: String, text: String, position: SourcePosition
  ) {
    self.target = target
    self.form = form
    self.written = written
    self.text = text
    self.position = position
  }
}

/// A heading of the body, in document order.
package struct Heading: Sendable, Equatable {
  /// 1 to 6.
  package let level: Int
  /// Unique in the document: GitHub's rule, or the explicit `{#id}`.
  package let id: String
  /// Without markup.
  package let text: String
  /// The bytes of `Document.html` that hold the whole element, with its newline.
  package let element: Range<Int>
  /// The bytes of `Document.html` between the tags.
  package let content: Range<Int>
  /// The heading's text in the source, without number signs.
  package let position: SourcePosition

  package init(
    level: Int, id: String, text: String, element: Range<Int>, content: Range<Int>,
    position: SourcePosition
  ) {
    self.level = level
    self.id = id
    self.text = text
    self.element = element
    self.content = content
    self.position = position
  }
}

/// A fenced block of code.
package struct Fence: Sendable, Equatable {
  /// The first word of the info string; empty where there is none.
  package let language: String
  package let position: SourcePosition

  package init(language: String, position: SourcePosition) {
    self.language = language
    self.position = position
  }
}
