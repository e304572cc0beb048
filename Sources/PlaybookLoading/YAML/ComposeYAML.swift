package import PlaybookDiagnostics
internal import Yams

/// Reads any YAML through Yams, within our limits, without tags, merge keys or guessed types.
///
/// Yams is asked for its tree and nothing more, always as UTF-8: an environment variable could say
/// otherwise. Its basic resolver has no rules, so nothing is matched against patterns of types.
package func composeYAML(
  _ source: YAMLSource, reporting diagnostics: inout [Diagnostic]
) -> YAMLReading {
  if let failure = refuseBombs(source.bytes) {
    diagnostics.append(failure.diagnostic(in: source))
    return .failed
  }
  _ = nestingIsLimited
  var text = YAMLText(source.bytes)
  while true {
    do {
      let yaml = String(decoding: text.bytes, as: UTF8.self)
      guard let root = try compose(yaml: yaml, .basic, .default, .utf8) else { return .nothing }
      var conversion = NodeConversion(source: source, text: text)
      return .value(try conversion.convertRoot(root))
    } catch let failure as YAMLFailure {
      diagnostics.append(failure.diagnostic(in: source))
      return .failed
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      // Renamed, the second key does no harm, and the rest of the file can be read.
      let first = TextMark(line: context.mark.line, column: context.mark.column)
      guard let key = keys.first else { return .failed }
      let second = text.renameRepetition(of: key, after: first)
      diagnostics.append(repetition(of: key, first: first, second: second, in: source))
      if second == nil || text.renamed.count >= YAMLLimits.duplicates { return .failed }
    } catch let error as YamlError {
      diagnostics.append(failure(for: error, in: text).diagnostic(in: source))
      return .failed
    } catch {
      let failure = YAMLFailure(message: "The YAML cannot be read: \(error)", line: 1, column: 1)
      diagnostics.append(failure.diagnostic(in: source))
      return .failed
    }
  }
}

/// libyaml stops at 1,000 levels by default, which overflows small stacks. Yams does not pass its
/// setting on, so its function is called by name, once, before the first parse.
private let nestingIsLimited: Void = setMaximumNesting(YAMLLimits.parserDepth)

@_silgen_name("yaml_set_max_nest_level")
private func setMaximumNesting(_ levels: Int32)

private func repetition(
  of key: String, first: TextMark, second: TextMark?, in source: YAMLSource
) -> Diagnostic {
  let length = key.unicodeScalars.count
  let there = source.position(line: first.line, column: first.column, length: length)
  guard let second else {
    return Diagnostic(.duplicateKey, "The key '\(key)' stands more than once", at: there)
  }
  return Diagnostic(
    .duplicateKey, "The key '\(key)' stands a second time",
    at: source.position(line: second.line, column: second.column, length: length),
    notes: [.init("first written here", at: there)])
}

/// Yams' complaint as ours.
private func failure(for error: YamlError, in text: YAMLText) -> YAMLFailure {
  switch error {
  case .scanner(let context, let problem, let mark, _),
    .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    var failure = explainYAML(
      problem: problem, context: context?.text,
      at: TextMark(line: mark.line, column: mark.column), in: text)
    if let context, context.mark.line < mark.line, failure.mayHaveOrigin {
      failure.origin = TextMark(line: context.mark.line, column: context.mark.column)
    }
    return failure
  case .reader:
    return text.forbiddenCharacter()
  default:
    return YAMLFailure(message: "The YAML cannot be read: \(error)", line: 1, column: 1)
  }
}

/// The walk from Yams' tree to ours, with a budget.
private struct NodeConversion {
  let source: YAMLSource
  let text: YAMLText
  /// Written with an exclamation mark somewhere, so that a tag must be looked for.
  let mayHoldTags: Bool
  var visited = 0
  /// Values that are no repetition by an alias: they come in the order of their marks.
  var written = 0
  var latest = TextMark(line: 1, column: 1)

  init(source: YAMLSource, text: YAMLText) {
    self.source = source
    self.text = text
    mayHoldTags = text.bytes.contains(UInt8(ascii: "!"))
  }

  mutating func convertRoot(_ node: Node) throws(YAMLFailure) -> Located<YAMLValue> {
    let value = try convert(node, depth: 1)
    guard visited <= written * YAMLLimits.growth else {
      throw YAMLFailure(
        message: "Aliases make more than \(YAMLLimits.growth) values of each that is written",
        line: 1, column: 1)
    }
    return value
  }

  private mutating func convert(
    _ node: Node, depth: Int
  ) throws(YAMLFailure) -> Located<YAMLValue> {
    let mark = try enter(node, depth: depth)
    switch node {
    case .scalar(let scalar):
      try refuseTag(scalar.tag, at: mark)
      return try convert(scalar, at: mark)
    case .sequence(let sequence):
      try refuseTag(sequence.tag, at: mark)
      var items: [Located<YAMLValue>] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try convert(item, depth: depth + 1)) }
      return Located(.list(items), at: position(mark))
    case .mapping(let mapping):
      try refuseTag(mapping.tag, at: mark)
      var entries: [YAMLEntry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let isRepetition = text.renamed.contains(self.mark(of: key))
        let key = try convertKey(key)
        let value = try convert(value, depth: depth + 1)
        if !isRepetition { entries.append(YAMLEntry(key: key, value: value)) }
      }
      return Located(.map(entries), at: position(mark))
    case .alias:
      throw YAMLFailure(message: "An alias cannot stand here", line: mark.line, column: mark.column)
    }
  }

  private mutating func enter(_ node: Node, depth: Int) throws(YAMLFailure) -> TextMark {
    let mark = mark(of: node)
    visited += 1
    if mark >= latest {
      written += 1
      latest = mark
    }
    guard depth <= YAMLLimits.depth else {
      throw YAMLFailure(
        message: "Values are nested deeper than \(YAMLLimits.depth) levels",
        line: mark.line, column: mark.column)
    }
    guard visited <= YAMLLimits.nodes else {
      throw YAMLFailure(
        message: "The file has more than \(YAMLLimits.nodes) values",
        line: mark.line, column: mark.column)
    }
    return mark
  }

  private mutating func convertKey(_ node: Node) throws(YAMLFailure) -> Located<String> {
    let mark = try enter(node, depth: 1)
    guard case .scalar(let scalar) = node, scalar.style != .literal, scalar.style != .folded else {
      throw YAMLFailure(
        message: "A key is a list or a map; a key is a plain text", line: mark.line,
        column: mark.column,
        help: text.byte(at: mark) == UInt8(ascii: "{")
          ? "Put quotes around a text that begins with a brace" : nil)
    }
    try refuseTag(scalar.tag, at: mark)
    if scalar.style == .plain, scalar.string == "<<" {
      throw YAMLFailure(
        message: "Merge keys '<<' are not read", line: mark.line, column: mark.column, length: 2,
        help: "Write the keys out")
    }
    let isPlain = scalar.style == .plain
    let length = text.length(of: scalar.string, quotes: isPlain ? 0 : 2, at: mark)
    return Located(
      scalar.string, at: source.position(line: mark.line, column: mark.column, length: length))
  }

  private func convert(
    _ scalar: Node.Scalar, at mark: TextMark
  ) throws(YAMLFailure) -> Located<YAMLValue> {
    guard scalar.string.utf8.count <= YAMLLimits.scalar else {
      throw YAMLFailure(
        message: "A value has more than \(YAMLLimits.scalar) bytes", line: mark.line,
        column: mark.column)
    }
    switch scalar.style {
    case .any, .plain:
      let length = text.length(of: scalar.string, quotes: 0, at: mark)
      return Located(.scalar(scalar.string, .plain), at: position(mark, length))
    case .singleQuoted, .doubleQuoted:
      let length = text.length(of: scalar.string, quotes: 2, at: mark)
      return Located(.scalar(scalar.string, .quoted), at: position(mark, length))
    case .literal, .folded:
      let indentation = text.indentation(after: mark)
      return Located(
        .scalar(scalar.string, .block(indentation: indentation)), at: position(mark))
    }
  }

  /// Refuses what was written with a tag. Yams gives keys and quoted texts the tag of a text
  /// without being asked, so there the source decides.
  private func refuseTag(_ tag: Tag, at mark: TextMark) throws(YAMLFailure) {
    guard mayHoldTags else { return }
    let name = tag.description
    if name.isEmpty || name == "tag:yaml.org,2002:str" && !text.hasTag(at: mark) { return }
    throw YAMLFailure(
      message: "Tags such as '!name' are not read", line: mark.line, column: mark.column,
      help: "Leave the tag away; each field knows its type")
  }

  private func mark(of node: Node) -> TextMark {
    TextMark(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  private func position(_ mark: TextMark, _ length: Int = 1) -> SourcePosition {
    source.position(line: mark.line, column: mark.column, length: length)
  }
}
