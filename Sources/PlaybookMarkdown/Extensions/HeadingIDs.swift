internal import PlaybookDiagnostics

extension MarkdownExtension {
  /// Takes the explicit id of a heading, `## Title {#id}`, out of its text.
  static let headingIDs = MarkdownExtension(
    name: "heading-ids", trigger: .explicitID,
    block: { block, writer in
      if block.kind == .heading { takeExplicitID(of: block, &writer) }
    })
}

private func takeExplicitID(of heading: Node, _ writer: inout HTMLWriter) {
  heading.joinTexts()
  guard let last = heading.lastChild, last.kind == .text else { return }
  let literal = Array(last.literal)
  guard let range = explicitID(in: literal),
    let braces = braces(around: literal[range], of: heading, writer.text)
  else { return }
  let id = String(decoding: literal[range], as: UTF8.self)
  var end = range.lowerBound - 2
  while end > 0, literal[end - 1].isBlank { end -= 1 }
  last.setLiteral(literal[..<end])
  writer.explicitID = (id, braces)
}

/// The id in a text that ends with `{#id}`.
private func explicitID(in text: [UInt8]) -> Range<Int>? {
  guard text.last == .closeBrace else { return nil }
  let end = text.count - 1
  var start = end
  while start > 0, text[start - 1] != .numberSign {
    let byte = text[start - 1]
    if byte.isWhitespace || byte == .openBrace || byte == .quotationMark || byte == .lessThan {
      return nil
    }
    start -= 1
  }
  guard start >= 2, start < end, text[start - 2] == .openBrace else { return nil }
  return start..<end
}

/// Where the heading's source has `{#id}`, unescaped.
private func braces(
  around id: ArraySlice<UInt8>, of heading: Node, _ text: SourceText
) -> Range<Int>? {
  let wanted = Array("{#".utf8) + id + [.closeBrace]
  for number in heading.startLine...max(heading.startLine, heading.endLine) {
    let line = text.line(number)
    var start = line.upperBound - wanted.count
    while start >= line.lowerBound {
      let range = start..<start + wanted.count
      if text.bytes[start] == .openBrace, text.bytes[range].elementsEqual(wanted) {
        let isEscaped = start > line.lowerBound && text.bytes[start - 1] == .backslash
        return isEscaped ? nil : range
      }
      start -= 1
    }
  }
  return nil
}

/// The id that GitHub gives to a heading: lower case; letters, marks, decimal digits, connectors,
/// spaces and hyphens alone are kept; a space becomes a hyphen.
///
/// Empty where nothing is left.
func headingSlug(_ text: [UInt8]) -> String {
  var slug: [UInt8] = []
  slug.reserveCapacity(text.count)
  for byte in text {
    if byte >= 0x80 { return unicodeSlug(text) }
    if byte.isLetterOrDigit || byte == .hyphen || byte == .underscore {
      slug.append(byte.lowercased)
    } else if byte == .space {
      slug.append(.hyphen)
    }
  }
  return String(decoding: slug, as: UTF8.self)
}

private func unicodeSlug(_ text: [UInt8]) -> String {
  var slug = String.UnicodeScalarView()
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    if scalar == " " {
      slug.append("-")
    } else if scalar == "-" || scalar.isKeptInSlugs {
      slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return String(slug)
}

extension Unicode.Scalar {
  fileprivate var isKeptInSlugs: Bool {
    if properties.isAlphabetic { return true }
    return switch properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
