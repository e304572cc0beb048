/// What may be done with an element of raw HTML.
struct TagRule {
  enum Content {
    /// Nothing: there is no end tag.
    case void
    /// Text and inline elements: open in one block of HTML only.
    case phrasing
    /// Blocks: may be opened in one block of HTML and closed in a later one beside it.
    case flow
  }

  let content: Content
  /// True for what may not stand in a paragraph.
  let isBlock: Bool
  /// The attributes that it may have, beside those that all may have.
  let attributes: [String]
  /// The elements one of which has to be the nearest of the table around it; none for all others.
  let parents: [String]
}

/// The elements and attributes that raw HTML may hold.
enum AllowedTags {
  static let commonAttributes = ["title", "lang", "dir", "id", "align"]

  /// Elements that go with their content where they are a block.
  static let droppedWithContent: Set<String> = [
    "script", "style", "iframe", "object", "embed", "template", "noscript", "textarea", "title",
    "svg", "math", "xmp",
  ]

  static let rules: [String: TagRule] = {
    var rules: [String: TagRule] = [:]
    func add(
      _ names: String, _ content: TagRule.Content, isBlock: Bool = false, _ attributes: String = "",
      in parents: String = ""
    ) {
      for name in names.split(separator: " ") {
        rules[String(name)] = TagRule(
          content: content, isBlock: isBlock,
          attributes: attributes.split(separator: " ").map(String.init),
          parents: parents.split(separator: " ").map(String.init))
      }
    }
    add("h1 h2 h3 h4 h5 h6 p pre", .phrasing, isBlock: true)
    add("div section dl dt dd ul details summary figure figcaption", .flow, isBlock: true)
    rules["details"] = TagRule(content: .flow, isBlock: true, attributes: ["open"], parents: [])
    add("blockquote", .flow, isBlock: true, "cite")
    add("ol", .flow, isBlock: true, "start reversed")
    add("li", .flow, isBlock: true, "value")
    add("table", .flow, isBlock: true)
    add("caption thead tbody tfoot", .flow, isBlock: true, in: "table")
    add("tr", .flow, isBlock: true, in: "table thead tbody tfoot")
    add("td th", .flow, isBlock: true, "colspan rowspan scope", in: "tr")
    add("hr", .void, isBlock: true)
    add("br wbr", .void)
    add("img", .void, "src alt width height loading")
    add("source", .void, "srcset media")
    add("a", .phrasing, "href name")
    add("abbr b bdo cite code dfn em i kbd mark picture rp rt ruby s samp small", .phrasing)
    add("span strike strong sub sup var", .phrasing)
    add("del ins", .phrasing, "cite datetime")
    add("q", .phrasing, "cite")
    add("time", .phrasing, "datetime")
    return rules
  }()

  /// The open elements that a start tag ends, if one of them is the innermost.
  static func impliedEnds(before name: String) -> [String] {
    switch name {
    case "li": ["li", "p"]
    case "dt", "dd": ["dt", "dd", "p"]
    case "td", "th": ["td", "th", "p"]
    case "tr": ["td", "th", "tr", "caption", "p"]
    case "thead", "tbody", "tfoot": ["td", "th", "tr", "thead", "tbody", "tfoot", "caption", "p"]
    default: rules[name]?.isBlock == true ? ["p"] : []
    }
  }
}

/// True for the names that begin a block of HTML in CommonMark.
func isBlockTag(_ name: some Collection<UInt8>) -> Bool {
  name.count <= 10 && blockTags.contains(String(decoding: name.map(\.lowercased), as: UTF8.self))
}

private let blockTags: Set<String> = [
  "script", "pre", "style", "textarea", "address", "article", "aside", "base", "basefont",
  "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir",
  "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame", "frameset",
  "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li",
  "link", "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param",
  "section", "source", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr",
  "track", "ul",
]
