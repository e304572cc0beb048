internal import PlaybookDiagnostics

/// A template that was read: its tree, or nothing where it does not parse.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  /// Empty where the template is broken.
  var nodes: [TemplateNode] = []
  /// Whether it does not parse, which was reported.
  var isBroken = false

  /// How deep sections may nest, partials included.
  static let maximumNesting = 64

  init(_ source: TemplateSource, reporting findings: inout TemplateFindings) {
    self.source = source
    let lexer = TemplateLexer(source, reporting: &findings)
    var parser = TemplateParser(source: source, isBroken: lexer.isBroken)
    parser.read(lexer.tags, reporting: &findings)
    isBroken = parser.isBroken
    nodes = isBroken ? [] : parser.root
  }
}

/// Builds the tree of a template from its tags, and takes away the white space around those that
/// stand alone on their line.
private struct TemplateParser {
  private struct Open {
    let tag: TemplateTag
    var nodes: [TemplateNode] = []
  }

  let source: TemplateSource
  var isBroken: Bool
  private(set) var root: [TemplateNode] = []
  private var open: [Open] = []
  private var saidTooDeep = false

  init(source: TemplateSource, isBroken: Bool) {
    self.source = source
    self.isBroken = isBroken
  }

  mutating func read(_ tags: [TemplateTag], reporting findings: inout TemplateFindings) {
    var textStart = 0
    // Deeper trees are never built: even freeing them would overflow the stack.
    for tag in tags where !saidTooDeep {
      let line = standaloneLine(of: tag)
      append(textStart..<(line?.lowerBound ?? tag.range.lowerBound))
      textStart = line?.upperBound ?? tag.range.upperBound
      if line == nil, isLineStart(tag.range.lowerBound) {
        append(.text(tag.range.lowerBound..<tag.range.lowerBound))
      }
      add(tag, line: line, reporting: &findings)
    }
    if textStart < source.bytes.count { append(textStart..<source.bytes.count) }
    guard !isBroken else { return }
    for section in open {
      isBroken = true
      findings.report(
        .templateSyntax, "The section '\(section.tag.name)' is not closed", in: source,
        at: section.tag.nameRange, help: "Write {{/\(section.tag.name)}} where it ends")
    }
  }

  private mutating func add(
    _ tag: TemplateTag, line: Range<Int>?, reporting findings: inout TemplateFindings
  ) {
    switch tag.kind {
    case .comment: break
    case .variable, .raw: append(.variable(tag, .text))
    case .partial:
      let indentation = line.map { $0.lowerBound..<tag.range.lowerBound }
      append(.partial(tag, indentation: indentation ?? tag.range.lowerBound..<tag.range.lowerBound))
    case .section, .inverted:
      open.append(Open(tag: tag))
      if open.count > ParsedTemplate.maximumNesting, !saidTooDeep {
        saidTooDeep = true
        isBroken = true
        findings.report(
          .templateDepth, "Sections nest deeper than \(ParsedTemplate.maximumNesting)",
          in: source, at: tag.nameRange)
      }
    case .close: close(tag, reporting: &findings)
    }
  }

  private mutating func close(_ tag: TemplateTag, reporting findings: inout TemplateFindings) {
    guard let last = open.last else {
      if !isBroken {
        findings.report(
          .templateSyntax, "'\(tag.name)' closes a section that was not opened", in: source,
          at: tag.nameRange)
      }
      isBroken = true
      return
    }
    if last.tag.name != tag.name {
      if !isBroken {
        findings.report(
          .templateSyntax, "'\(tag.name)' is closed where '\(last.tag.name)' is open",
          in: source, at: tag.nameRange,
          notes: [.init("opened here", at: source.position(of: last.tag.nameRange))])
      }
      isBroken = true
      // Close down to the section that was meant; a name that fits none was meant for the last.
      if let meant = open.lastIndex(where: { $0.tag.name == tag.name }) {
        open.removeLast(open.count - meant - 1)
      }
    }
    if let section = open.popLast() { append(.section(section.tag, section.nodes, .anywhere)) }
  }

  private mutating func append(_ text: Range<Int>) {
    if !text.isEmpty { append(.text(text)) }
  }

  private mutating func append(_ node: TemplateNode) {
    if open.isEmpty { root.append(node) } else { open[open.count - 1].nodes.append(node) }
  }

  /// The whole line with its end, if the tag is all that stands on it and prints nothing there.
  private func standaloneLine(of tag: TemplateTag) -> Range<Int>? {
    if tag.kind == .variable || tag.kind == .raw { return nil }
    var start = tag.range.lowerBound
    while start > 0, isBlank(source.bytes[start - 1]) { start -= 1 }
    guard isLineStart(start) else { return nil }
    var end = tag.range.upperBound
    while end < source.bytes.count, isBlank(source.bytes[end]) { end += 1 }
    if end == source.bytes.count { return start..<end }
    if source.bytes[end] == UInt8(ascii: "\r"), end + 1 < source.bytes.count { end += 1 }
    return source.bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || source.bytes[offset - 1] == UInt8(ascii: "\n")
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
