/// Puts libyaml's complaint into an author's words, at the same place.
func explainYAML(
  problem: String, context: String?, at mark: TextMark, in text: YAMLText
) -> YAMLFailure {
  var failure = YAMLFailure(
    message: "The YAML cannot be read: \(problem)", line: mark.line, column: mark.column)
  func say(_ message: String, help: String? = nil) {
    failure = YAMLFailure(message: message, line: mark.line, column: mark.column, help: help)
  }
  switch problem {
  case "mapping values are not allowed in this context":
    say(
      "A colon with a space after it stands where no value may begin",
      help: "Put quotes around a text that holds ': '")
  case "found character that cannot start any token":
    let character = character(at: mark, in: text)
    if character == "\t" {
      say("A tab stands where the line is indented", help: "Indent with spaces")
    } else {
      say("A value may not begin with '\(character)'", help: "Put quotes around it")
    }
  case "could not find expected ':'":
    say("A line above has no colon after its key", help: "Write 'key: value', with a space")
  case "did not find expected key":
    say("A key of the map is expected here", help: "Indent the line as the other keys of its map")
  case "did not find expected '-' indicator":
    say("An item of the list is expected here", help: "Begin it with '- ', indented as the others")
  case "did not find expected ',' or ']'":
    say("The list in brackets needs a comma or its ']' here")
    failure.mayHaveOrigin = true
  case "did not find expected ',' or '}'":
    say("The map in braces needs a comma or its '}' here")
    failure.mayHaveOrigin = true
  case "found unexpected end of stream" where context == "while scanning a quoted scalar":
    say("The text in quotes is not closed before the end")
    failure.mayHaveOrigin = true
  case "found unknown escape character":
    say(
      "A backslash in double quotes does not begin a character that YAML knows",
      help: "Write '\\\\' for a backslash, or use single quotes")
  case "found undefined alias":
    say("The alias stands for nothing: no '&name' before it", help: "Put quotes around the text")
  case "but found another document":
    say("A second document begins here; a file holds one")
  case "did not find expected <document start>":
    say("The text here belongs to nothing before it", help: "Check the indentation")
  default: break
  }
  return failure
}

private func character(at mark: TextMark, in text: YAMLText) -> String {
  guard let offset = text.offset(of: mark) else { return "" }
  let end = min(text.bytes.count, offset + 4)
  let scalars = String(decoding: text.bytes[offset..<end], as: UTF8.self).unicodeScalars
  return scalars.first.map { String($0) } ?? ""
}
