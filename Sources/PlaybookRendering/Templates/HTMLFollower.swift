internal import PlaybookDiagnostics

/// Follows the HTML of a template through its tags, says where each variable stands, and refuses
/// those places where no escaping helps.
///
/// A template is a tree, so its HTML is too: each section has to end where it began, so that it
/// does not matter whether it is written.
struct HTMLFollower {
  private let source: TemplateSource
  /// After HTML that cannot be followed nothing is known of the rest, and nothing more is said.
  private var isLost = false
  private var isQuiet = false
  private var tagStart = 0

  /// Replaces the places in the tree, and reports what stands where it may not.
  static func follow(_ template: inout ParsedTemplate, reporting findings: inout TemplateFindings) {
    guard !template.isBroken else { return }
    var follower = HTMLFollower(source: template.source)
    var state = HTMLState()
    template.nodes = follower.follow(template.nodes, from: &state, reporting: &findings)
    if state.place != .text, !follower.isLost {
      findings.report(
        .unsafeContext, "The template ends inside \(description(of: state))",
        in: template.source, at: follower.tagStart..<(follower.tagStart + 1))
    }
  }

  private init(source: TemplateSource) { self.source = source }

  private mutating func follow(
    _ nodes: [TemplateNode], from state: inout HTMLState,
    reporting findings: inout TemplateFindings
  ) -> [TemplateNode] {
    var result: [TemplateNode] = []
    for node in nodes {
      switch node {
      case .text(let range):
        read(range, into: &state, reporting: &findings)
        result.append(node)
      case .variable(let tag, _):
        result.append(.variable(tag, place(of: tag, in: &state, reporting: &findings)))
      case .section(let tag, let inner, _):
        result.append(follow(tag, inner, from: &state, reporting: &findings))
      case .partial(let tag, _):
        if state.place != .text {
          refuse("A partial cannot stand in \(Self.description(of: state))", tag, &findings)
        }
        result.append(node)
      }
    }
    return result
  }

  private mutating func read(
    _ range: Range<Int>, into state: inout HTMLState, reporting findings: inout TemplateFindings
  ) {
    for offset in range where !isLost {
      if state.place == .text { tagStart = offset }
      do {
        try state.read(source.bytes[offset])
      } catch {
        isLost = true
        if isQuiet { return }
        findings.report(
          .unsafeContext, Self.message(for: error), in: source, at: offset..<(offset + 1))
      }
    }
  }

  private mutating func follow(
    _ tag: TemplateTag, _ inner: [TemplateNode], from state: inout HTMLState,
    reporting findings: inout TemplateFindings
  ) -> TemplateNode {
    guard !isLost else {
      return .section(tag, follow(inner, from: &state, reporting: &findings), .anywhere)
    }
    guard let start = Self.boundary(state) else {
      refuse("A section cannot begin in \(Self.description(of: state))", tag, &findings)
      isLost = true
      return .section(tag, follow(inner, from: &state, reporting: &findings), .anywhere)
    }
    var end = start
    let nodes = follow(inner, from: &end, reporting: &findings)
    guard !isLost else { return .section(tag, nodes, .anywhere) }
    guard let joined = Self.boundary(end).flatMap({ Self.join(start, $0) }) else {
      let places = "\(Self.description(of: start)) and ends in \(Self.description(of: end))"
      refuse("The section '\(tag.name)' begins in \(places)", tag, &findings)
      isLost = true
      return .section(tag, nodes, .anywhere)
    }
    state = joined
    return .section(tag, nodes, canRepeat(inner, from: joined) ? .anywhere : .once)
  }

  /// Whether what a section holds can stand behind itself.
  private func canRepeat(_ nodes: [TemplateNode], from joined: HTMLState) -> Bool {
    guard joined.place == .behindName, !isQuiet else { return true }
    var follower = self
    follower.isQuiet = true
    var state = joined
    var ignored = TemplateFindings()
    _ = follower.follow(nodes, from: &state, reporting: &ignored)
    return !follower.isLost && !ignored.containErrors
  }

  /// The place of a variable; afterwards the HTML goes on as if it had written a letter.
  private mutating func place(
    of tag: TemplateTag, in state: inout HTMLState, reporting findings: inout TemplateFindings
  ) -> HTMLPlace {
    guard !isLost else { return .refused }
    switch state.place {
    case .text: return .text
    case .raw(matched: 0, opening: 0) where state.isPlainText: return .plainText
    case .quoted:
      switch state.attributeUse {
      case .text: return .attribute
      case .address: return .address
      case .script, .style, .markup: break
      }
    default: break
    }
    let description = Self.description(of: state)
    refuse(
      "'\(tag.name)' stands in \(description), where escaping does not make it safe", tag,
      &findings, help: Self.help(for: state))
    switch state.place {
    case .beforeValue: state.place = .unquoted
    case .afterLessThan, .afterSlash, .tagName: state.place = .tagName
    case .insideTag, .behindName, .afterAttributeName: state.place = .attributeName
    default: break
    }
    return .refused
  }

  private func refuse(
    _ message: String, _ tag: TemplateTag, _ findings: inout TemplateFindings, help: String? = nil
  ) {
    findings.report(.unsafeContext, message, in: source, at: tag.nameRange, help: help)
  }
}

extension HTMLFollower {
  /// The state in which a section may begin or end there, or nothing where it may not.
  private static func boundary(_ state: HTMLState) -> HTMLState? {
    var result = state
    switch state.place {
    case .text, .insideTag, .behindName, .quoted, .bogusComment, .comment(.words),
      .raw(matched: 0, opening: 0):
      break
    case .tagName, .attributeName: result.place = .behindName
    // White space stands before, so no name can join; a value can no longer follow either.
    case .afterAttributeName: result.place = .insideTag
    default: return nil
    }
    return result
  }

  /// The state behind a section that may or may not have been written.
  private static func join(_ a: HTMLState, _ b: HTMLState) -> HTMLState? {
    var first = a
    var second = b
    let tagPlaces: [HTMLState.Place] = [.insideTag, .behindName]
    if tagPlaces.contains(a.place), tagPlaces.contains(b.place) {
      let isApart = a.place == .insideTag && b.place == .insideTag
      first.place = isApart ? .insideTag : .behindName
      second.place = first.place
      first.forgetAttribute()
      second.forgetAttribute()
    }
    return first.isCompatible(with: second) ? first.merged(with: second) : nil
  }

  private static func message(for trouble: HTMLState.Trouble) -> String {
    switch trouble {
    case .nameNotSeparated:
      "White space has to stand between a name in a tag and what a section puts beside it"
    case .valueWithoutName: "A '=' in a tag has to follow its attribute's name directly"
    case .tagInPlainText: "A title or a text area cannot hold tags"
    case .commentInScript: "A script cannot hold '<!--'"
    case .characterData: "A template cannot hold '<![CDATA['"
    }
  }

  private static func help(for state: HTMLState) -> String? {
    switch state.place {
    case .beforeValue, .unquoted: "Put the value into quotation marks"
    default: nil
    }
  }

  /// The place in words, to stand behind "in".
  private static func description(of state: HTMLState) -> String {
    switch state.place {
    case .text: "text"
    case .afterLessThan, .afterSlash, .tagName: "the name of a tag"
    case .insideTag, .behindName: "a tag, outside of a quoted value"
    case .attributeName, .afterAttributeName: "the name of an attribute"
    case .beforeValue, .unquoted: "a value without quotation marks"
    case .quoted:
      "the attribute '\(String(decoding: state.attribute, as: UTF8.self))'"
    case .declaration, .comment, .bogusComment: "a comment"
    case .raw: "the element '\(String(decoding: state.element, as: UTF8.self))'"
    }
  }
}
