/// The values that a tag can name: the page, and what the sections around the tag have opened.
struct NameScope {
  /// What a name stands for.
  struct Target {
    let shape: Shape
    /// The number of the list of which it is in an entry, as ``NumberedShape`` has it.
    let list: Int
    /// The number of the first list in the value, or of the list that it is.
    let nextList: Int
  }

  enum Failure: Error {
    /// No such name; the index of the wrong part, and the names that would be right there.
    case unknown(part: Int, known: [String])
    /// A part before stands for something without fields.
    case noFields(part: Int, shape: Shape)
    /// Data without a declared shape is open, and the name is a list or record outside of it.
    case ambiguous(open: String)
  }

  private var levels: [(value: Target, name: String)]

  init(_ shape: Shape) { levels = [(Target(shape: shape, list: 0, nextList: 1), "")] }

  /// Opens a value; a flag opens nothing.
  mutating func open(_ target: Target, named name: String, isInverted: Bool) {
    switch target.shape {
    case .record, .untyped: if !isInverted { levels.append((target, name)) }
    // The library makes the empty list itself the current value of an inverted section.
    case .list where isInverted: levels.append((target, name))
    case .list(let entry):
      let inner = Target(shape: entry, list: target.nextList, nextList: target.nextList + 1)
      levels.append((inner, name))
    case .text, .url, .html, .flag: break
    }
  }

  /// How many values are open; to be given to ``close(to:)``.
  var count: Int { levels.count }

  mutating func close(to count: Int) { levels.removeLast(levels.count - count) }

  /// Finds what a name stands for: its first part in the innermost value that has it, the rest
  /// strictly below.
  func resolve(_ parts: [String]) throws(Failure) -> Target {
    if parts == ["."], let last = levels.last { return last.value }
    var target = try resolveFirst(parts[0])
    for (index, part) in parts.enumerated().dropFirst() {
      switch target.shape {
      case .untyped: return target
      case .record(let fields):
        guard let next = Self.field(part, of: fields, in: target) else {
          throw .unknown(part: index, known: fields.map(\.name))
        }
        target = next
      case .text, .url, .html, .flag, .list:
        throw .noFields(part: index, shape: target.shape)
      }
    }
    return target
  }

  private func resolveFirst(_ name: String) throws(Failure) -> Target {
    var open: (value: Target, name: String)?
    for level in levels.reversed() {
      switch level.value.shape {
      case .record(let fields):
        guard let found = Self.field(name, of: fields, in: level.value) else { continue }
        guard let open else { return found }
        switch found.shape {
        // Which of both it is depends on the data, and their entries are not written alike.
        case .list, .record: throw .ambiguous(open: open.name)
        default: return open.value
        }
      case .untyped: open = open ?? level
      case .text, .url, .html, .flag, .list: continue
      }
    }
    if let open { return open.value }
    throw .unknown(part: 0, known: names)
  }

  /// Every name that a tag could begin with, the innermost first.
  private var names: [String] {
    levels.reversed().flatMap { level -> [String] in
      if case .record(let fields) = level.value.shape { fields.map(\.name) } else { [] }
    }
  }

  private static func field(
    _ name: String, of fields: [Shape.Field], in target: Target
  ) -> Target? {
    var nextList = target.nextList
    for field in fields {
      if field.name == name {
        return Target(shape: field.shape, list: target.list, nextList: nextList)
      }
      nextList += field.listCount
    }
    return nil
  }
}

extension Shape {
  /// The shape in words, to stand behind "is".
  var description: String {
    switch self {
    case .text: "text"
    case .url: "an address"
    case .html: "markup"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    case .untyped: "data of the page's author"
    }
  }
}
