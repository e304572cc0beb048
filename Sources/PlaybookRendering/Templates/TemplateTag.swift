/// One `{{…}}` of a template.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case variable
    /// `{{{name}}}` or `{{&name}}`.
    case raw
    case section
    case inverted
    case close
    case partial
    case comment
  }

  let kind: Kind
  /// Empty for a comment and for a tag that was refused.
  let name: String
  /// Where the name stands.
  let nameRange: Range<Int>
  /// From the first brace to the last.
  let range: Range<Int>

  /// The parts of a dotted name, each with its place; `.` alone is one part.
  var parts: [(name: String, range: Range<Int>)] {
    if name == "." { return [(name, nameRange)] }
    var start = nameRange.lowerBound
    return name.split(separator: ".", omittingEmptySubsequences: false).map { part in
      defer { start += part.utf8.count + 1 }
      return (String(part), start..<(start + part.utf8.count))
    }
  }
}

/// A part of a template: its tags as a tree, and the text between them as ranges of its bytes.
indirect enum TemplateNode: Sendable {
  /// Text without the white space around tags that stand alone on their line. An empty range marks
  /// a line that begins with a tag.
  case text(Range<Int>)
  case variable(TemplateTag, HTMLPlace)
  case section(TemplateTag, [TemplateNode], SectionPlace)
  /// The indentation is the white space before a partial that stands alone on its line.
  case partial(TemplateTag, indentation: Range<Int>)
}

/// Where in the HTML a variable stands.
enum HTMLPlace: Sendable, Equatable {
  case text
  /// In a title or a text area, where markup is shown as text.
  case plainText
  case attribute
  /// In an attribute that holds an address.
  case address
  /// Already reported, or not known because of an earlier mistake.
  case refused
}

/// What is known about the HTML around a section.
enum SectionPlace: Sendable, Equatable {
  case anywhere
  /// What it holds may be written at most once: twice in a row, two attribute names would join.
  case once
}
