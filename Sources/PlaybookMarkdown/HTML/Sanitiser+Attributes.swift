internal import PlaybookDiagnostics

extension HTMLWriter {
  mutating func writeTag(
    _ name: String, _ tag: HTMLTag, _ source: RawHTML, at range: Range<Int>, isClosed: Bool
  ) {
    html.append(.lessThan)
    html.append(contentsOf: name.utf8)
    var leadsOutside = false
    var alignment: String?
    var hasID = false
    for attribute in tag.attributes {
      let value = source.bytes[attribute.value]
      switch judgeAttribute(
        attribute.name, of: name, value, passesAll: options.passesRawHTML)
      {
      case .keep:
        putAttribute(attribute.name)
        putMarkupText(value)
        html.append(.quotationMark)
      case .alignment(let side): alignment = alignment ?? side
      case .id:
        if !hasID { hasID = writeID(value, source, at: attribute.value) }
      case .address:
        if writeAddress(attribute.name, name, attribute.value, source), attribute.name == "href" {
          leadsOutside = true
        }
      case .addressSet: writeAddressSet(attribute.name, attribute.value, source)
      case .drop(let isReported):
        if isReported { reportRemoved("attribute", attribute.name, source, at: range) }
      }
    }
    if let alignment {
      put(" class=\"align-")
      html.append(contentsOf: alignment.utf8)
      html.append(.quotationMark)
    }
    if leadsOutside && !options.passesRawHTML { put(" rel=\"noopener\"") }
    put(isClosed ? " />" : ">")
  }

  private mutating func putAttribute(_ name: String) {
    html.append(.space)
    html.append(contentsOf: name.utf8)
    put("=\"")
  }

  /// Writes an id if it is one and nobody has it.
  private mutating func writeID(
    _ value: ArraySlice<UInt8>, _ source: RawHTML, at range: Range<Int>
  ) -> Bool {
    let id = String(decoding: decodingEntities(value), as: UTF8.self)
    if id.isEmpty || id.utf8.contains(where: \.isWhitespace) { return false }
    guard ids.take(id) else {
      diagnostics.append(
        Diagnostic(
          .duplicateAnchor, "The id '\(id)' is taken already on this page",
          at: position(of: place(of: range, in: source))))
      return false
    }
    document.anchors.append(id)
    putAttribute("id")
    putEscaped(id)
    html.append(.quotationMark)
    return true
  }

  /// Writes an attribute that holds an address, with a gap where it leads into the site.
  ///
  /// - Returns: true if it leads to another site.
  private mutating func writeAddress(
    _ attribute: String, _ element: String, _ range: Range<Int>, _ source: RawHTML
  ) -> Bool {
    let address = decodedAddress(source.bytes[range])
    let kind = address.withUnsafeBufferPointer { linkKind(of: $0) }
    switch kind {
    case .outside(let isWeb):
      if !isWeb && attribute != "href" { return false }
      putAttribute(attribute)
      address.withUnsafeBufferPointer { putAddress($0) }
      html.append(.quotationMark)
      return isWeb
    case .inside(.view): refuse("view", .warning, at: position(of: place(of: range, in: source)))
    case .inside(let target):
      if attribute == "cite" { return false }
      putAttribute(attribute)
      addRawReference(target, range, source)
      html.append(.quotationMark)
    case .refused(let scheme, let severity):
      refuse(scheme, severity, at: position(of: place(of: range, in: source)))
    }
    return false
  }

  private mutating func addRawReference(
    _ target: Reference.Target, _ range: Range<Int>, _ source: RawHTML
  ) {
    linkCount += 1
    document.references.append(
      Reference(
        target: target, form: .rawHTML,
        written: String(decoding: source.bytes[range], as: UTF8.self), text: "",
        position: position(of: place(of: range, in: source))))
    addGap(.destination, document.references.count - 1)
  }

  /// Writes `srcset`: addresses with a width or a density each.
  private mutating func writeAddressSet(
    _ attribute: String, _ range: Range<Int>, _ source: RawHTML
  ) {
    let bytes = source.bytes
    putAttribute(attribute)
    var index = range.lowerBound
    var isFirst = true
    while index < range.upperBound {
      while index < range.upperBound, bytes[index].isWhitespace || bytes[index] == 0x2C {
        index += 1
      }
      let start = index
      while index < range.upperBound, !bytes[index].isWhitespace { index += 1 }
      var end = index
      while end > start, bytes[end - 1] == 0x2C { end -= 1 }
      var descriptor = index..<index
      if end == index {
        while index < range.upperBound, bytes[index] != 0x2C { index += 1 }
        descriptor = descriptor.lowerBound..<index
      }
      if end > start {
        writeCandidate(start..<end, descriptor, source, isFirst: isFirst)
        isFirst = false
      }
    }
    html.append(.quotationMark)
  }

  private mutating func writeCandidate(
    _ range: Range<Int>, _ descriptor: Range<Int>, _ source: RawHTML, isFirst: Bool
  ) {
    let address = decodedAddress(source.bytes[range])
    let kind = address.withUnsafeBufferPointer { linkKind(of: $0) }
    switch kind {
    case .outside(isWeb: false), .inside(.view): return
    case .refused(let scheme, let severity):
      return refuse(scheme, severity, at: position(of: place(of: range, in: source)))
    case .outside(isWeb: true):
      if !isFirst { put(", ") }
      address.withUnsafeBufferPointer { putAddress($0) }
    case .inside(let target):
      if !isFirst { put(", ") }
      addRawReference(target, range, source)
    }
    let words = source.bytes[descriptor].filter { !$0.isWhitespace }
    if words.isEmpty || !words.allSatisfy({ $0.isLetterOrDigit || $0 == .dot }) { return }
    html.append(.space)
    html.append(contentsOf: words)
  }

  private func decodedAddress(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let decoded = decodingEntities(value)
    guard let first = decoded.firstIndex(where: { !$0.isWhitespace }),
      let last = decoded.lastIndex(where: { !$0.isWhitespace })
    else { return [] }
    return Array(decoded[first...last])
  }
}
