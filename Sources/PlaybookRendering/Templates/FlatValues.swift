/// The values of a page without their names: what decides on the structure of its HTML, and the
/// texts that stand in it.
///
/// Sections may test flags, lists and records, never text. So two pages with equal flags and equally
/// filled lists have the same HTML but for their texts, and the ``signature`` says which these are.
/// How many entries a list has does not matter either, only which kinds of entries there are.
struct FlatValues {
  /// An entry of a list.
  struct Entry {
    /// Entries of equal structure have the same kind; counted in order of appearance.
    let kind: Int
    /// Where the entry's own texts and lists begin among those of its depth.
    let leaves: Int
    let lists: Int
  }

  /// All texts, lists and entries that are equally deep in lists.
  struct Level {
    var leaves: [TemplateValue] = []
    /// For each list, which of the entries one level below are its own.
    var lists: [Range<Int>] = []
    var entries: [Entry] = []
  }

  private(set) var signature: [UInt8] = []
  private(set) var levels: [Level] = [Level()]

  init(_ value: TemplateValue, shape: Shape) {
    signature.reserveCapacity(256)
    levels[0].leaves.reserveCapacity(64)
    add(value, shape, depth: 0)
  }

  init(_ record: TemplateRecord, fields: [Shape.Field]) {
    signature.reserveCapacity(256)
    levels[0].leaves.reserveCapacity(64)
    add(record, fields, depth: 0)
  }

  /// Adds what the shape declares; what is missing or of another shape counts as empty.
  private mutating func add(_ value: TemplateValue?, _ shape: Shape, depth: Int) {
    switch shape {
    case .text, .url, .html:
      switch value {
      case .text?, .url?, .html?: levels[depth].leaves.append(value ?? .text(""))
      default: levels[depth].leaves.append(.text(""))
      }
    case .flag:
      if case .flag(true)? = value {
        signature.append(Sign.yes)
      } else {
        signature.append(Sign.no)
      }
    case .record(let fields):
      if case .record(let record)? = value {
        add(record, fields, depth: depth)
      } else {
        add(TemplateRecord([]), fields, depth: depth)
      }
    case .list(let shape):
      if case .list(let values)? = value {
        addList(values, shape, depth: depth)
      } else {
        addList([], shape, depth: depth)
      }
    case .untyped: addUntyped(value, depth: depth)
    }
  }

  private mutating func add(_ record: TemplateRecord, _ fields: [Shape.Field], depth: Int) {
    let given = record.fields
    for (index, field) in fields.enumerated() {
      if index < given.count, given[index].name == field.name {
        add(given[index].value, field.shape, depth: depth)
      } else {
        add(given.first { $0.name == field.name }?.value, field.shape, depth: depth)
      }
    }
  }

  private mutating func addList(_ values: [TemplateValue], _ shape: Shape, depth: Int) {
    if levels.count == depth + 1 { levels.append(Level()) }
    var kinds: [Range<Int>] = []
    let first = levels[depth + 1].entries.count
    for value in values {
      let leaves = levels[depth + 1].leaves.count
      let lists = levels[depth + 1].lists.count
      let start = signature.count
      signature.append(Sign.entry)
      add(value, shape, depth: depth + 1)
      let range = start..<signature.count
      let known = kinds.firstIndex { signature[$0].elementsEqual(signature[range]) }
      if known == nil { kinds.append(range) } else { signature.removeLast(range.count) }
      levels[depth + 1].entries.append(
        Entry(kind: known ?? kinds.count - 1, leaves: leaves, lists: lists))
    }
    signature.append(Sign.end)
    levels[depth].lists.append(first..<levels[depth + 1].entries.count)
  }

  /// Adds data without a declared shape: its names and the number of its entries are structure.
  private mutating func addUntyped(_ value: TemplateValue?, depth: Int) {
    switch value {
    case .text?, .url?, .html?:
      signature.append(Sign.leaf)
      levels[depth].leaves.append(value ?? .text(""))
    case .flag(let flag)?: signature.append(flag ? Sign.yes : Sign.no)
    case .list(let values)?:
      signature.append(Sign.list)
      for value in values { addUntyped(value, depth: depth) }
      signature.append(Sign.end)
    case .record(let record)?:
      signature.append(Sign.record)
      for (name, value) in record.fields where name.utf8.allSatisfy(isNamePart) {
        signature += name.utf8
        signature.append(Sign.nameEnd)
        addUntyped(value, depth: depth)
      }
      signature.append(Sign.end)
    case nil: signature.append(Sign.nothing)
    }
  }
}

/// The letters of signatures.
enum Sign {
  static let yes = UInt8(ascii: "+")
  static let no = UInt8(ascii: "-")
  static let entry = UInt8(ascii: "N")
  static let end = UInt8(ascii: ")")
  static let leaf = UInt8(ascii: "'")
  static let list = UInt8(ascii: "[")
  static let record = UInt8(ascii: "{")
  static let nameEnd = UInt8(ascii: ":")
  static let nothing = UInt8(ascii: "0")
}

/// What a tag can ask for, so that no other name needs to be offered; none of it is a ``Sign``
/// where a name may stand, or a ``Mark``'s end.
private func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "?"),
    UInt8(ascii: "*"), UInt8(ascii: "-"):
    true
  default: false
  }
}
