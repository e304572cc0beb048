/// One layer over CommonMark, in one file.
///
/// Extensions act on libcmark's nodes, and not on a tree of Swift values: for the usual page such a
/// tree would cost more than libcmark's own parse. What an extension makes of a node is an
/// `Annotation`, and a new one makes the writer's `switch` incomplete. Each has a trigger, seen by
/// the one pass over the bytes that is made anyway, and costs nothing on pages without it.
struct MarkdownExtension: Sendable {
  let name: String
  /// What a body has to hold, one of these at least, for the extension to have work.
  let trigger: Features
  /// Rewrites the text that was parsed; true if it did, and the text is to be parsed again.
  var lower: (@Sendable (_ root: Node, _ lowering: inout Lowering) -> Bool)?
  /// Changes the inline nodes of a paragraph, a heading or a cell.
  var inlines: (@Sendable (_ block: Node, _ writer: inout HTMLWriter) -> Void)?
  /// Annotates a block when the writer comes to it.
  var block: (@Sendable (_ block: Node, _ writer: inout HTMLWriter) -> Void)?

  init(
    name: String, trigger: Features,
    lower: (@Sendable (Node, inout Lowering) -> Bool)? = nil,
    inlines: (@Sendable (Node, inout HTMLWriter) -> Void)? = nil,
    block: (@Sendable (Node, inout HTMLWriter) -> Void)? = nil
  ) {
    self.name = name
    self.trigger = trigger
    self.lower = lower
    self.inlines = inlines
    self.block = block
  }

  /// All extensions, in the order in which they act: definitions of footnotes may hold tables, and
  /// addresses are looked for in what is left of the text.
  static let standard: [MarkdownExtension] = [
    .footnotes, .tables, .strikethrough, .autolinks, .headingIDs, .alerts, .taskLists, .figures,
  ]

  /// The extensions that have work on a page.
  static func active(for features: Features, _ options: MarkdownOptions) -> [MarkdownExtension] {
    standard.filter { item in
      // CommonMark's examples have heading tags and images as they are, and five of them have bare
      // addresses that are none of its links.
      if options.isVerbatim, ["heading-ids", "figures"].contains(item.name) { return false }
      if !options.linksBareAddresses, item.name == "autolinks" { return false }
      return !item.trigger.isDisjoint(with: features)
    }
  }
}

/// The names of all extensions, each of which has an example among the tests.
package let markdownExtensionNames: [String] = MarkdownExtension.standard.map(\.name)
