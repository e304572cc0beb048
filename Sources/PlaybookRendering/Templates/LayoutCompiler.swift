internal import PlaybookDiagnostics

/// Walks one layout and its partials, checks each tag against the declared shape, and notes what
/// the library is to fill.
///
/// Partials are walked in the shape of each place that uses them, and put in there. So the library
/// needs none of the author's partials, and what it does with white space around tags does not
/// matter either: both would be ways to write another HTML than the one that was checked.
struct LayoutCompiler {
  /// How many bytes of marks are cut into a piece of their own, roughly. The library measures all
  /// that is left of a text at every tag, so a text in one piece takes time by its square.
  private static let pieceSize = 384

  static let maximumPartialDepth = 16
  /// How many tags and bytes a layout may have with its partials put in.
  static let maximumTags = 100_000
  static let maximumBytes = 16 << 20

  let graph: PartialGraph
  let layout: ParsedTemplate
  /// What goes to the library. It holds no text of the template's author: only tags, and the marks
  /// of ``Mark`` around and between them. Longer stretches stand in ``LayoutParts/pieces``, and
  /// `{{>NUMBER}}` here.
  private(set) var marks: [UInt8] = []
  private var parts = LayoutParts()
  private var scope: NameScope
  private let isChecked: Bool
  private var uses: [SourcePosition] = []
  private var openSections = 0
  private var tagCount = 0
  private var textSize = 0
  private var isTooLarge = false

  /// - Parameter isChecked: false only for the Mustache conformance tests, whose templates have no
  ///   shape.
  init(_ layout: ParsedTemplate, shape: Shape, graph: PartialGraph, isChecked: Bool) {
    self.layout = layout
    self.graph = graph
    self.isChecked = isChecked
    scope = NameScope(shape)
  }

  /// - Parameter shared: the parts of other layouts, to which this one's are added.
  mutating func compile(
    into shared: inout LayoutParts, reporting findings: inout TemplateFindings
  ) {
    swap(&parts, &shared)  // never two of them, which would be copied
    walk(layout.nodes, of: layout.source, indentation: [], reporting: &findings)
    swap(&parts, &shared)
  }

  private mutating func walk(
    _ nodes: [TemplateNode], of source: TemplateSource, indentation: [UInt8],
    reporting findings: inout TemplateFindings
  ) {
    var start = marks.count
    for node in nodes where !isTooLarge {
      switch node {
      case .text(let range): write(range, of: source, indentation: indentation)
      case .variable(let tag, let place):
        checkVariable(tag, in: place, of: source, reporting: &findings)
        marks.append(mark(for: tag, in: place))
        writeTag(tag.kind == .raw ? "{{{" : "{{", tag.name, tag.kind == .raw ? "}}}" : "}}")
        marks.append(Mark.end)
      case .section(let tag, let inner, let place):
        let target = checkSection(tag, in: place, of: source, reporting: &findings)
        section(tag, target) { compiler in
          compiler.walk(inner, of: source, indentation: indentation, reporting: &findings)
        }
      case .partial(let tag, let range):
        let inner = source.bytes[range]
        partial(
          tag, of: source, indentation: inner.isEmpty ? [] : indentation + inner,
          reporting: &findings)
      }
      limit(reporting: &findings)
      if marks.count - start > Self.pieceSize {
        cut(from: start)
        start = marks.count
      }
    }
  }

  /// Makes a piece of the marks since then.
  private mutating func cut(from start: Int) {
    let number = parts.pieces.number(of: Array(marks[start...]))
    marks.removeSubrange(start...)
    writeTag("{{>", "\(number)", "}}")
  }

  private mutating func section(
    _ tag: TemplateTag, _ target: NameScope.Target?, body: (inout LayoutCompiler) -> Void
  ) {
    guard let target else { return }
    let isInverted = tag.kind == .inverted
    let count = scope.count
    scope.open(target, named: tag.name, isInverted: isInverted)
    openSections += 1
    var isLoop = false
    if case .list = target.shape, !isInverted {
      isLoop = true
      marks += [Mark.listStart] + "\(target.nextList).\(target.list);".utf8
    }
    writeTag(isInverted ? "{{^" : "{{#", tag.name, "}}")
    if isLoop { marks += [Mark.entry, Mark.end] }
    body(&self)
    writeTag("{{/", tag.name, "}}")
    if isLoop { marks += [Mark.listEnd, Mark.end] }
    openSections -= 1
    scope.close(to: count)
  }

  private mutating func partial(
    _ tag: TemplateTag, of source: TemplateSource, indentation: [UInt8],
    reporting findings: inout TemplateFindings
  ) {
    guard let partial = graph.partials[tag.name], !graph.cyclic.contains(tag.name) else { return }
    if uses.count == Self.maximumPartialDepth {
      report(
        .templateDepth, "Partials nest deeper than \(Self.maximumPartialDepth)", of: source,
        at: tag.nameRange, reporting: &findings)
      return
    }
    uses.append(source.position(of: tag.nameRange))
    walk(partial.nodes, of: partial.source, indentation: indentation, reporting: &findings)
    uses.removeLast()
  }

  private mutating func limit(reporting findings: inout TemplateFindings) {
    tagCount += 1
    guard tagCount > Self.maximumTags || textSize > Self.maximumBytes, !isTooLarge else {
      return
    }
    isTooLarge = true
    findings.report(
      .templateDepth,
      """
      With its partials the layout '\(layout.source.name)' has more than \(Self.maximumTags) tags \
      or \(Self.maximumBytes >> 20) MiB
      """, in: layout.source, at: 0..<1)
  }

  private mutating func writeTag(_ start: String, _ name: String, _ end: String) {
    marks += start.utf8
    marks += name.utf8
    marks += end.utf8
  }

  private func mark(for tag: TemplateTag, in place: HTMLPlace) -> UInt8 {
    if tag.kind == .raw { return Mark.raw }
    return place == .address ? Mark.address : Mark.escaped
  }

  /// Notes a text; in a partial that stands alone on an indented line, each line is indented.
  private mutating func write(
    _ range: Range<Int>, of source: TemplateSource, indentation: [UInt8]
  ) {
    var text: [UInt8] = []
    if indentation.isEmpty {
      text = Array(source.bytes[range])
    } else {
      let isLineStart = { offset in
        offset == 0 || source.bytes[offset - 1] == UInt8(ascii: "\n")
      }
      if range.isEmpty, isLineStart(range.lowerBound) { text += indentation }
      for offset in range {
        let byte = source.bytes[offset]
        let isEmptyLine = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        if isLineStart(offset), !isEmptyLine { text += indentation }
        text.append(byte)
      }
    }
    guard !text.isEmpty else { return }
    textSize += text.count
    marks += [Mark.text] + "\(parts.texts.number(of: text));".utf8
  }

  private func report(
    _ code: DiagnosticCode, _ message: String, of source: TemplateSource, at range: Range<Int>,
    help: String? = nil, reporting findings: inout TemplateFindings
  ) {
    let notes = uses.first.map {
      [Diagnostic.Note("the layout '\(layout.source.name)' uses the partial here", at: $0)]
    }
    findings.report(code, message, in: source, at: range, notes: notes ?? [], help: help)
  }
}

extension LayoutCompiler {
  private func resolve(
    _ tag: TemplateTag, of source: TemplateSource, reporting findings: inout TemplateFindings
  ) -> NameScope.Target? {
    let parts = tag.parts
    do {
      return try scope.resolve(parts.map(\.name))
    } catch {
      switch error {
      case .unknown(let index, let known):
        let part = parts[index]
        let place = index == 0 ? "here" : "in '\(parts[index - 1].name)'"
        report(
          .unknownName, "There is no field '\(part.name)' \(place)", of: source, at: part.range,
          help: didYouMean(nearest(to: part.name, in: known.unique)), reporting: &findings)
      case .noFields(let index, let shape):
        let owner = parts[index - 1].name
        report(
          .unknownName,
          "'\(owner)' is \(shape.description) and has no field '\(parts[index].name)'",
          of: source, at: parts[index].range, reporting: &findings)
      case .ambiguous(let open):
        report(
          .notASection, "'\(parts[0].name)' could be a name of the page's author in '\(open)'",
          of: source, at: parts[0].range,
          help: "Write it outside of the section over '\(open)'", reporting: &findings)
      }
      return nil
    }
  }

  private func checkVariable(
    _ tag: TemplateTag, in place: HTMLPlace, of source: TemplateSource,
    reporting findings: inout TemplateFindings
  ) {
    guard isChecked, let target = resolve(tag, of: source, reporting: &findings) else { return }
    let name = tag.name
    let isRaw = tag.kind == .raw
    func say(_ code: DiagnosticCode, _ message: String, help: String? = nil) {
      report(code, message, of: source, at: tag.nameRange, help: help, reporting: &findings)
    }
    switch target.shape {
    case .flag, .list, .record:
      say(.notAText, "'\(name)' is \(target.shape.description) and cannot be printed")
    case .html:
      if place == .address {
        say(.unsafeURL, "'\(name)' is markup and not an address")
      } else if isRaw, place == .attribute || place == .plainText {
        say(.unsafeContext, "'\(name)' is markup, which can only stand between tags")
      } else if !isRaw, place != .refused {
        say(
          .escapedMarkup, "'\(name)' is markup, and this shows its tags as text",
          help: "Write {{{\(name)}}}")
      }
    case .text, .url, .untyped:
      if isRaw {
        say(
          .unescapedText, "'\(name)' is \(target.shape.description) and has to be escaped",
          help: "Write {{\(name)}}")
      } else if place == .address, target.shape == .text {
        say(.unsafeURL, "'\(name)' is text and not an address")
      }
    }
  }

  /// What a section opens, or nothing where that was reported.
  private func checkSection(
    _ tag: TemplateTag, in place: SectionPlace, of source: TemplateSource,
    reporting findings: inout TemplateFindings
  ) -> NameScope.Target? {
    guard let target = resolve(tag, of: source, reporting: &findings) else { return nil }
    func refuse(_ code: DiagnosticCode, _ message: String, help: String? = nil) {
      report(code, message, of: source, at: tag.nameRange, help: help, reporting: &findings)
    }
    if openSections == ParsedTemplate.maximumNesting {
      refuse(
        .templateDepth,
        "With its partials, sections nest deeper than \(ParsedTemplate.maximumNesting)")
      return nil
    }
    switch target.shape {
    case .text, .url, .html:
      refuse(
        .notASection,
        "'\(tag.name)' is \(target.shape.description), and a section over it is"
          + " always true, even where it is empty",
        help: flag(for: tag).map { "Use the flag '\($0)'" })
      return nil
    case .record where tag.kind == .inverted:
      refuse(
        .notASection, "'\(tag.name)' is a record and always there, so this is never shown",
        help: flag(for: tag).map { "Use the flag '\($0)'" })
      return nil
    case .list where place == .once, .untyped where place == .once:
      refuse(
        .unsafeContext, "'\(tag.name)' can have many entries, whose names would join in the tag",
        help: "Begin the section with white space")
    case .flag, .list, .record, .untyped: break
    }
    return target
  }

  /// The flag that says whether a field is filled, if there is one of the usual name.
  private func flag(for tag: TemplateTag) -> String? {
    let parts = tag.parts.map(\.name)
    guard let last = parts.last else { return nil }
    let spellings = [
      "has_\(last)", "has-\(last)", "has\(last.prefix(1).uppercased())\(last.dropFirst())",
    ]
    for spelling in spellings {
      let name = parts.dropLast() + [spelling]
      if case .flag? = try? scope.resolve(Array(name)).shape { return name.joined(separator: ".") }
    }
    return nil
  }
}

extension [String] {
  /// Each text once, where it stands first.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
