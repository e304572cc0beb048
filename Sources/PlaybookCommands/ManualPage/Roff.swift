/// Text in the language of manual pages (groff_man(7)).
struct Roff {
  private(set) var text = ""

  /// A request on a line of its own, such as `.SH NAME`.
  mutating func request(_ name: String, _ arguments: String...) {
    text += "." + name
    for argument in arguments {
      let escaped = Self.escaped(argument).replacing("\"", with: "\\(dq")
      // Requests that want one word take no quotes.
      let isWord = !escaped.isEmpty && !escaped.contains(" ")
      text += isWord ? " " + escaped : " \"" + escaped + "\""
    }
    text += "\n"
  }

  /// Lines of text; an empty one begins a paragraph.
  mutating func lines(_ lines: String) {
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        text += ".PP\n"
      } else {
        text += Self.guarded(Self.escaped(String(line))) + "\n"
      }
    }
  }

  /// A paragraph's heading with what it says beside it.
  mutating func item(_ heading: [(text: String, style: Style)], _ lines: String) {
    text += ".TP\n"
    line(heading)
    self.lines(lines)
  }

  mutating func line(_ parts: [(text: String, style: Style)]) {
    text += parts.map { $0.style.rawValue + Self.escaped($0.text) }.joined() + "\\fR\n"
  }

  enum Style: String {
    case bold = "\\fB"
    case italic = "\\fI"
    case roman = "\\fR"
  }

  /// A hyphen is a minus sign here: flags are to be copied.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  /// A line that begins with a dot or an apostrophe would be a request.
  private static func guarded(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
