/// Puts libyaml's complaint into an author's words, at the same place.
func explainYAML(
  problem: String, context: String?, at mark: TextMark, in text: YAMLText
) -> YAMLFailure {
  func failure(_ message: String, _ help: String? = nil, isOpen: Bool = false) -> YAMLFailure {
    YAMLFailure(
      message: message, line: mark.line, column: mark.column, help: help, mayHaveOrigin: isOpen)
  }
  if problem == "found character that cannot start any token" {
    let character = character(at: mark, in: text)
    return character == "\t"
      ? failure("A tab stands where the line is indented", "Indent with spaces")
      : failure("A value may not begin with '\(character)'", "Put quotes around it")
  }
  if problem.hasPrefix("reached maximum nesting level") {
    return failure("Values are nested deeper than \(YAMLLimits.depth) levels")
  }
  if problem == "found unexpected end of stream", context == "while scanning a quoted scalar" {
    return failure("The text in quotes is not closed before the end", isOpen: true)
  }
  for (known, message, help) in explanations where known == problem {
    return failure(message, help, isOpen: problem.hasPrefix("did not find expected ',' or"))
  }
  return failure("The YAML cannot be read: \(problem)")
}

/// What libyaml says, what we say, and what to do about it.
private let explanations: [(problem: String, message: String, help: String?)] = [
  (
    "mapping values are not allowed in this context",
    "A colon with a space after it stands where no value may begin",
    "Put quotes around a text that holds ': '"
  ),
  (
    "could not find expected ':'", "A line above has no colon after its key",
    "Write 'key: value', with a space"
  ),
  (
    "did not find expected key", "A key of the map is expected here",
    "Indent the line as the other keys of its map"
  ),
  (
    "did not find expected '-' indicator", "An item of the list is expected here",
    "Begin it with '- ', indented as the others"
  ),
  (
    "did not find expected ',' or ']'", "The list in brackets needs a comma or its ']' here", nil
  ),
  (
    "did not find expected ',' or '}'", "The map in braces needs a comma or its '}' here", nil
  ),
  (
    "found unknown escape character",
    "A backslash in double quotes does not begin a character that YAML knows",
    "Write '\\\\' for a backslash, or use single quotes"
  ),
  (
    "found undefined alias", "The alias stands for nothing: no '&name' before it",
    "Put quotes around the text"
  ),
  ("but found another document", "A second document begins here; a file holds one", nil),
  (
    "did not find expected <document start>", "The text here belongs to nothing before it",
    "Check the indentation"
  ),
]

private func character(at mark: TextMark, in text: YAMLText) -> String {
  guard let offset = text.offset(of: mark) else { return "" }
  let end = min(text.bytes.count, offset + 4)
  let scalars = String(decoding: text.bytes[offset..<end], as: UTF8.self).unicodeScalars
  return scalars.first.map { String($0) } ?? ""
}
