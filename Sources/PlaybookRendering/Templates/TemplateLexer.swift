internal import PlaybookDiagnostics

/// Finds the tags of a template, and refuses those that templates here may not use.
///
/// It walks bytes, so that no combining mark can hide a brace from it.
struct TemplateLexer {
  /// The tags in their order; of refused ones only those that a later tag may close.
  private(set) var tags: [TemplateTag] = []
  private(set) var isBroken = false

  private let source: TemplateSource
  private var offset = 0

  init(_ source: TemplateSource, reporting findings: inout TemplateFindings) {
    self.source = source
    while let start = find([brace, brace], from: offset) {
      readTag(at: start, reporting: &findings)
    }
  }

  private mutating func readTag(at start: Int, reporting findings: inout TemplateFindings) {
    var cursor = start + 2
    switch byte(at: cursor) {
    case UInt8(ascii: "!"):
      guard let end = find([endBrace, endBrace], from: cursor) else {
        return refuseUnclosed(start, reporting: &findings)
      }
      offset = end + 2
      tags.append(
        TemplateTag(kind: .comment, name: "", nameRange: end..<end, range: start..<offset))
    case UInt8(ascii: "="):
      refuse(
        .templatePragma, "The delimiters of tags cannot be changed", at: start..<(start + 3),
        reporting: &findings)
      offset = source.bytes.count  // whatever follows is written in other delimiters
    case UInt8(ascii: "%"):
      refuse(
        .templatePragma, "A template cannot set how it is escaped", at: start..<(start + 3),
        reporting: &findings)
      offset = find([endBrace, endBrace], from: cursor).map { $0 + 2 } ?? source.bytes.count
    case UInt8(ascii: "<"), UInt8(ascii: "$"):
      readInheritance(at: start, reporting: &findings)
    case let sigil:
      let kind = Self.kinds.first { $0.sigil == sigil }?.kind ?? .variable
      if kind != .variable { cursor += 1 }
      readName(kind, from: cursor, start: start, reporting: &findings)
    }
  }

  private mutating func readInheritance(at start: Int, reporting findings: inout TemplateFindings) {
    let name = nameRange(from: start + 3)
    if byte(at: name.lowerBound) == UInt8(ascii: "*") {
      refuse(
        .dynamicPartial, "Data cannot choose a partial", at: name, reporting: &findings,
        help: "Write the partial's name")
    } else {
      refuse(
        .templateSyntax, "Templates do not inherit from each other", at: start..<(start + 3),
        reporting: &findings, help: "Use a partial: {{> name}}")
    }
    offset = find([endBrace, endBrace], from: start).map { $0 + 2 } ?? source.bytes.count
    tags.append(
      TemplateTag(
        kind: .section, name: source.text(of: name), nameRange: name, range: start..<offset))
  }

  private mutating func readName(
    _ kind: TemplateTag.Kind, from first: Int, start: Int,
    reporting findings: inout TemplateFindings
  ) {
    let name = nameRange(from: first, allowsSlash: kind == .partial)
    let closing = closing(of: kind, at: start)
    let afterSpace = skippingSpace(from: name.upperBound)
    guard !name.isEmpty, matches(closing, at: afterSpace) else {
      return refuseName(kind, closing, from: first, start: start, reporting: &findings)
    }
    offset = afterSpace + closing.count
    let text = source.text(of: name)
    let tag = TemplateTag(kind: kind, name: text, nameRange: name, range: start..<offset)
    tags.append(tag)
    if kind == .partial {
      if text.hasPrefix("*") {
        refuse(
          .dynamicPartial, "Data cannot choose a partial, as '\(text)' would", at: name,
          reporting: &findings, help: "Write the partial's name")
      }
    } else if text != ".", tag.parts.contains(where: { $0.name.isEmpty }) {
      refuse(
        .templateSyntax, "'\(text)' is not a name; dots stand between two names", at: name,
        reporting: &findings)
    }
  }

  /// Says what is wrong with a tag that is not sigil, name and closing braces.
  private mutating func refuseName(
    _ kind: TemplateTag.Kind, _ closing: [UInt8], from first: Int, start: Int,
    reporting findings: inout TemplateFindings
  ) {
    let next = find([brace, brace], from: first) ?? source.bytes.count
    guard let end = find([endBrace, endBrace], from: first), end < next else {
      return refuseUnclosed(start, reporting: &findings)
    }
    offset = end + 2
    let content = trimmed(first..<end)
    let text = source.text(of: content)
    if content.isEmpty {
      refuse(
        .templateSyntax, "The tag holds no name", at: start..<offset, reporting: &findings)
    } else if closing.count == 3, nameRange(from: first) == content {
      refuse(
        .templateSyntax, "'{{{\(text)' is closed by two braces; it takes three",
        at: content, reporting: &findings)
    } else if text.contains("(") {
      refuse(
        .templateSyntax, "'\(text)' calls a function; a tag holds only a name", at: content,
        reporting: &findings)
    } else {
      refuse(
        .templateSyntax,
        "'\(text)' is not a name; names are letters, digits, '_', '-' and dots between them",
        at: content, reporting: &findings)
    }
    if kind == .section || kind == .inverted || kind == .close {
      let nothing = content.lowerBound..<content.lowerBound
      tags.append(TemplateTag(kind: kind, name: text, nameRange: nothing, range: start..<offset))
    }
  }

  private mutating func refuseUnclosed(_ start: Int, reporting findings: inout TemplateFindings) {
    offset = start + 2
    refuse(
      .templateSyntax, "The tag is not closed by '}}'", at: start..<(start + 2),
      reporting: &findings)
  }

  private mutating func refuse(
    _ code: DiagnosticCode, _ message: String, at range: Range<Int>,
    reporting findings: inout TemplateFindings, help: String? = nil
  ) {
    isBroken = true
    findings.report(code, message, in: source, at: range, help: help)
  }
}

extension TemplateLexer {
  private var brace: UInt8 { UInt8(ascii: "{") }
  private var endBrace: UInt8 { UInt8(ascii: "}") }

  private static let kinds: [(sigil: UInt8, kind: TemplateTag.Kind)] = [
    (UInt8(ascii: "#"), .section), (UInt8(ascii: "^"), .inverted), (UInt8(ascii: "/"), .close),
    (UInt8(ascii: ">"), .partial), (UInt8(ascii: "&"), .raw), (UInt8(ascii: "{"), .raw),
  ]

  private func closing(of kind: TemplateTag.Kind, at start: Int) -> [UInt8] {
    let isTriple = kind == .raw && byte(at: start + 2) == brace
    return [UInt8](repeating: endBrace, count: isTriple ? 3 : 2)
  }

  /// Nought past the end.
  private func byte(at index: Int) -> UInt8 {
    source.bytes.indices.contains(index) ? source.bytes[index] : 0
  }

  private func matches(_ text: [UInt8], at index: Int) -> Bool {
    text.indices.allSatisfy { byte(at: index + $0) == text[$0] }
  }

  private func find(_ text: [UInt8], from start: Int) -> Int? {
    guard start < source.bytes.count else { return nil }
    return (start..<source.bytes.count).first { matches(text, at: $0) }
  }

  private func skippingSpace(from start: Int) -> Int {
    var index = start
    while isSpace(byte(at: index)) { index += 1 }
    return index
  }

  private func nameRange(from start: Int, allowsSlash: Bool = false) -> Range<Int> {
    let first = skippingSpace(from: start)
    var end = first
    while isNameByte(byte(at: end)) || allowsSlash && byte(at: end) == UInt8(ascii: "/") {
      end += 1
    }
    return first..<end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isSpace(byte(at: end - 1)) { end -= 1 }
    return min(skippingSpace(from: range.lowerBound), end)..<end
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
    || byte == UInt8(ascii: "\r")
}

/// What the library takes for a name.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "-"):
    true
  default: false
  }
}
