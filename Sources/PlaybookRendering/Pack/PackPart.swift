internal import PlaybookDiagnostics

/// One page as a part of the pack, while it is made fit to stand among the others.
struct PackPart: Sendable {
  /// The page, by its index in the plan.
  let page: Int
  /// The id of the part; what is within begins with it.
  let id: String
  let html: [UInt8]
  /// The ids within, as the page has them.
  let ids: Set<String>

  init(page: Int, id: String, html: [UInt8]) {
    self.page = page
    self.id = id
    self.html = html
    var ids: Set<String> = []
    var reader = MarkupReader(html)
    while let piece = reader.next() {
      if case .start(let tag) = piece, let id = tag["id"] { ids.insert(id) }
    }
    self.ids = ids
  }

  func id(of inner: String) -> String { "\(id)-\(inner)" }

  /// The part with headings a level down, its ids its own, and every link and picture as the links
  /// give it; without scripts.
  func rewritten(_ links: inout PackLinks) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count + html.count / 8)
    var reader = MarkupReader(html)
    while let piece = reader.next() {
      switch piece {
      case .other(let bytes): result += bytes
      case .end(let name): result += "</\(Self.lowered(name))>".utf8
      case .start(let tag):
        if Self.left.contains(tag.name) {
          reader.skip(to: tag.name)
        } else if tag.name == "source" {
          // The picture itself follows.
          continue
        } else if tag.name == "img" {
          append(image: tag, to: &result, &links)
        } else {
          result.append(rewritten(tag, links))
        }
      }
    }
    return result
  }

  /// What no part of a document on paper can have.
  private static let left: Set<String> = ["script", "style", "noscript", "template"]

  private static func lowered(_ name: String) -> String {
    let level = name.utf8.last.map { Int($0) - 48 } ?? 0
    guard name.utf8.count == 2, name.hasPrefix("h"), (1...5).contains(level) else { return name }
    return "h\(level + 1)"
  }

  private func rewritten(_ tag: MarkupReader.Tag, _ links: PackLinks) -> MarkupReader.Tag {
    var result = MarkupReader.Tag(
      name: Self.lowered(tag.name), attributes: tag.attributes, isSelfClosing: tag.isSelfClosing)
    for (index, attribute) in tag.attributes.enumerated() {
      guard let value = attribute.value else { continue }
      result.attributes[index].value =
        switch attribute.name {
        case "id": id(of: value)
        case "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls":
          value.split(separator: " ").map {
            ids.contains(String($0)) ? id(of: String($0)) : "\($0)"
          }
          .joined(separator: " ")
        // Many parts have regions of one name, which are landmarks on a page of their own alone.
        case "role": value == "region" ? "group" : value
        case "href", "xlink:href": links.address(of: value, in: self)
        // Seldom, and asking costs a hundredth of replacing.
        case _ where value.utf8.contains(UInt8(ascii: "#")):
          value.replacing("url(#", with: "url(#\(id)-")
        default: value
        }
    }
    if tag.name == "details", tag.attributes.allSatisfy({ $0.name != "open" }) {
      result.attributes.append(("open", nil))
    }
    return result
  }

  /// A picture with its bytes in it; one from another host is told by its words.
  private func append(
    image tag: MarkupReader.Tag, to html: inout [UInt8], _ links: inout PackLinks
  ) {
    guard let source = tag["src"], let address = links.picture(at: source, in: self) else {
      html += "<span class=\"pack-picture\">".utf8
      html.append(escaping: (tag["alt"] ?? "").utf8)
      html += "</span>".utf8
      return
    }
    var image = rewritten(tag, links)
    image.attributes.removeAll { ["src", "srcset", "sizes", "loading"].contains($0.name) }
    image.attributes.insert(("src", address), at: 0)
    html.append(image)
  }
}
