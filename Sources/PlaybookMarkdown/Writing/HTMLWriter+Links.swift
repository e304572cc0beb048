internal import PlaybookDiagnostics

/// Where the address of a link leads, and what is written for it.
enum LinkKind {
  case outside(isWeb: Bool)
  case inside(Reference.Target)
  case refused(scheme: String, Severity)
}

extension HTMLWriter {
  /// Writes the start tag of a link.
  ///
  /// - Returns: false for an autolink to a fact: a gap stands for its text.
  mutating func openLink(_ node: Node) -> Bool {
    linkCount += 1
    linkIsWritten = true
    if options.isVerbatim {
      put("<a href=\"")
      putAddress(node.destination)
      closeLinkTag(node, rel: false)
      return true
    }
    switch linkKind(of: node.destination) {
    case .outside(let isWeb):
      put("<a href=\"")
      putAddress(node.destination)
      closeLinkTag(node, rel: isWeb)
    case .inside(let target):
      let place = locate(node)
      let form: Reference.Form = place.form == .autolink ? .autolink : .link
      let reference = addReference(target, form, to: node, at: place)
      put("<a href=\"")
      addGap(.destination, reference)
      if case .fact = target { factOfLink = reference }
      closeLinkTag(node, rel: false)
      if factOfLink != nil, form == .autolink {
        addGap(.factTitle, reference)
        return false
      }
    case .refused(let scheme, let severity):
      linkIsWritten = false
      refuse(scheme, severity, at: locate(node).position)
    }
    return true
  }

  private mutating func closeLinkTag(_ node: Node, rel: Bool) {
    html.append(.quotationMark)
    putTitle(of: node)
    if rel { put(" rel=\"noopener\"") }
    if let fact = factOfLink { addGap(.factAttributes, fact) }
    html.append(.greaterThan)
  }

  private mutating func putTitle(of node: Node) {
    let title = node.title
    if title.isEmpty { return }
    put(" title=\"")
    putEscaped(title)
    html.append(.quotationMark)
  }

  mutating func writeImage(_ node: Node) {
    linkCount += 1
    if options.isVerbatim {
      put("<img src=\"")
      putAddress(node.destination)
      finishImage(node)
      return
    }
    switch linkKind(of: node.destination) {
    case .outside(isWeb: true):
      put("<img src=\"")
      putAddress(node.destination)
      finishImage(node)
    case .inside(.view):
      diagnostics.append(
        Diagnostic(
          .misplacedView, "A view stands within a paragraph, where only text and images can",
          at: locate(node).position,
          help: "Put the view into a paragraph of its own, with a blank line before and after it"))
      putEscaped(node.plainText())
    case .inside(let target):
      let place = locate(node)
      let reference = addReference(target, .image, to: node, at: place)
      put("<img src=\"")
      addGap(.destination, reference)
      finishImage(node)
    case .outside(isWeb: false): refuseImage(node, scheme(of: node.destination), .error)
    case .refused(let scheme, let severity): refuseImage(node, scheme, severity)
    }
  }

  /// Writes the image of a paragraph with its title as a caption.
  mutating func writeFigure(_ paragraph: Node) {
    guard let image = paragraph.firstChild else { return }
    let caption = Array(image.title)
    image.setTitle([])
    putLineBreak()
    put("<figure>\n")
    writeImage(image)
    put("\n<figcaption>")
    putEscaped(caption)
    put("</figcaption>\n</figure>\n")
  }

  private mutating func finishImage(_ node: Node) {
    put("\" alt=\"")
    putEscaped(node.plainText(keepingHTML: options.isVerbatim))
    html.append(.quotationMark)
    putTitle(of: node)
    put(options.isVerbatim ? " />" : " loading=\"lazy\" />")
  }

  private mutating func refuseImage(_ node: Node, _ scheme: String, _ severity: Severity) {
    refuse(scheme, severity, at: locate(node).position)
    putEscaped(node.plainText())
  }

  /// Writes a view that stands alone in its paragraph as a gap that is a block; false for all else.
  mutating func writeView(_ paragraph: Node) -> Bool {
    guard let image = paragraph.firstChild, image.kind == .image, image.next == nil,
      image.destination.begins(with: "view:")
    else { return false }
    linkCount += 1
    putLineBreak()
    let target = Reference.Target.view(
      String(decoding: image.destination.dropFirst(5), as: UTF8.self))
    addGap(.view, addReference(target, .image, to: image, at: locate(image)))
    return true
  }
}

// MARK: References

extension HTMLWriter {
  func linkKind(of address: NodeText) -> LinkKind {
    switch judgeURL(address) {
    case .web: return .outside(isWeb: true)
    case .contact: return .outside(isWeb: false)
    case .site: return .inside(siteTarget(address))
    case .dangerous(let scheme): return .refused(scheme: scheme, .error)
    case .unknown:
      // Schemes of facts are written exactly; anything else is none.
      let written = scheme(of: address)
      let name = String(decoding: address.dropFirst(written.utf8.count + 1), as: UTF8.self)
      if written == "view" { return .inside(.view(name)) }
      if options.factSchemes.contains(written) {
        return .inside(.fact(scheme: written, name: name))
      }
      return .refused(scheme: written, .warning)
    }
  }

  func scheme(of address: NodeText) -> String {
    String(decoding: address.prefix { $0 != .colon }, as: UTF8.self)
  }

  mutating func refuse(_ scheme: String, _ severity: Severity, at position: SourcePosition) {
    var diagnostic = Diagnostic(
      .urlScheme,
      "The scheme '\(scheme)' is not published; http, https, mailto and tel are, and paths",
      at: position)
    diagnostic.severity = severity
    diagnostics.append(diagnostic)
  }

  mutating func addReference(
    _ target: Reference.Target, _ form: Reference.Form, to node: Node, at place: WrittenPlace
  ) -> Int {
    document.references.append(
      Reference(
        target: target, form: form,
        written: place.written ?? String(decoding: node.destination, as: UTF8.self),
        text: String(decoding: node.plainText(), as: UTF8.self),
        position: place.position))
    return document.references.count - 1
  }

  mutating func addGap(_ content: Gap.Content, _ reference: Int) {
    document.gaps.append(Gap(offset: html.count, content: content, reference: reference))
  }

  mutating func position(of range: Range<Int>) -> SourcePosition {
    places.position(of: range, in: text)
  }
}
