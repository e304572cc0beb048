/// The values that a tag can name: the page, and what the sections around the tag have opened.
struct NameScope {
  /// One opened value.
  private struct Level {
    let shape: Shape
    /// How many lists the value is an entry of, one inside of the other.
    let depth: Int
    /// How many lists stand before it in the record that is the page or the entry.
    let listsBefore: Int
    let name: String
  }

  /// What a name stands for.
  struct Target {
    let shape: Shape
    let depth: Int
    let listsBefore: Int
  }

  enum Failure: Error {
    /// No such name; the index of the wrong part, and the names that would be right there.
    case unknown(part: Int, known: [String])
    /// A part before stands for something without fields.
    case noFields(part: Int, shape: Shape)
    /// Data without a declared shape is open, and the name is a list or record outside of it.
    case ambiguous(open: String)
  }

  private var levels: [Level]

  init(_ shape: Shape) { levels = [Level(shape: shape, depth: 0, listsBefore: 0, name: "")] }

  /// Opens a value; a flag opens nothing.
  mutating func open(_ target: Target, named name: String, isInverted: Bool) {
    switch target.shape {
    case .record, .untyped:
      if !isInverted { push(target.shape, target.depth, target.listsBefore, name) }
    case .list(let entry):
      // The library makes the empty list itself the current value of an inverted section.
      if isInverted {
        push(target.shape, target.depth, target.listsBefore, name)
      } else {
        push(entry, target.depth + 1, 0, name)
      }
    case .text, .url, .html, .flag: break
    }
  }

  /// How many values are open; to be given to ``close(to:)``.
  var count: Int { levels.count }

  mutating func close(to count: Int) { levels.removeLast(levels.count - count) }

  private mutating func push(_ shape: Shape, _ depth: Int, _ listsBefore: Int, _ name: String) {
    levels.append(Level(shape: shape, depth: depth, listsBefore: listsBefore, name: name))
  }

  /// Finds what a name stands for: its first part in the innermost value that has it, the rest
  /// strictly below.
  func resolve(_ parts: [String]) throws(Failure) -> Target {
    if parts == ["."], let last = levels.last {
      return Target(shape: last.shape, depth: last.depth, listsBefore: last.listsBefore)
    }
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
    var open: Level?
    for level in levels.reversed() {
      switch level.shape {
      case .record(let fields):
        let around = Target(
          shape: level.shape, depth: level.depth, listsBefore: level.listsBefore)
        guard let found = Self.field(name, of: fields, in: around) else { continue }
        guard let open else { return found }
        switch found.shape {
        // Which of both it is depends on the data, and their entries are not written alike.
        case .list, .record: throw .ambiguous(open: open.name)
        default: return target(open)
        }
      case .untyped: open = open ?? level
      case .text, .url, .html, .flag, .list: continue
      }
    }
    if let open { return target(open) }
    throw .unknown(part: 0, known: names)
  }

  private func target(_ open: Level) -> Target {
    Target(shape: .untyped, depth: open.depth, listsBefore: 0)
  }

  /// Every name that a tag could begin with, the innermost first.
  private var names: [String] {
    levels.reversed().flatMap { level -> [String] in
      if case .record(let fields) = level.shape { fields.map(\.name) } else { [] }
    }
  }

  private static func field(
    _ name: String, of fields: [Shape.Field], in target: Target
  ) -> Target? {
    var listsBefore = target.listsBefore
    for field in fields {
      if field.name == name {
        return Target(shape: field.shape, depth: target.depth, listsBefore: listsBefore)
      }
      listsBefore += field.shape.listCount
    }
    return nil
  }
}

extension Shape {
  /// How many lists a value of this shape holds, not counting those inside of lists.
  var listCount: Int {
    switch self {
    case .text, .url, .html, .flag, .untyped: 0
    case .list: 1
    case .record(let fields): fields.reduce(0) { $0 + $1.shape.listCount }
    }
  }

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
