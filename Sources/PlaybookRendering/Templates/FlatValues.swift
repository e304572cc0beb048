internal import PlaybookDiagnostics

/// The values of a page without their names: what decides on the structure of its HTML, and the
/// texts that stand in it.
///
/// Sections may test flags, lists and records, never text. So two pages with equal flags and
/// equally filled lists have the same HTML but for their texts, and the ``signature`` says which
/// these are. How many entries a list has does not matter either, only which kinds of entries there
/// are.
struct FlatValues {
  /// An entry of a list, or the page.
  struct Entry {
    /// Entries of equal structure have the same kind; counted in order of appearance.
    let kind: Int
    /// Where its texts begin among those of all entries of its list.
    let leaves: Int
  }

  /// A text with its sizes, which are asked for more than once.
  struct Leaf {
    let value: TemplateValue
    let count: Int
    /// Nothing for markup, which is hardly ever escaped.
    let escapedCount: Int?

    init(_ value: TemplateValue?) {
      switch value {
      case .text(let text)?, .url(let text)?:
        count = text.utf8.count
        escapedCount = text.utf8.countEscapedForHTML
      case .html(let bytes)?:
        count = bytes.count
        escapedCount = nil
      case .flag?, .list?, .record?, nil:
        self.value = .text("")
        count = 0
        escapedCount = 0
        return
      }
      self.value = value ?? .text("")
    }
  }

  /// All entries of one list of the shape, whichever entry around holds them.
  struct List {
    var leaves: [Leaf] = []
    var entries: [Entry] = []
    /// For each entry of the list around, which of the entries are its own.
    var runs: [Range<Int>] = []
  }

  private(set) var signature: [UInt8] = []
  /// By their numbers in the ``NumberedShape``; the first is the page.
  private(set) var lists: [List]

  init(_ value: TemplateValue, shape: NumberedShape, listCount: Int) {
    lists = [List](repeating: List(), count: listCount + 1)
    signature.reserveCapacity(256)
    lists[0].leaves.reserveCapacity(64)
    lists[0].entries = [Entry(kind: 0, leaves: 0)]
    add(value, shape, in: 0)
  }

  /// Adds what the shape declares; what is missing or of another shape counts as empty.
  private mutating func add(_ value: TemplateValue?, _ shape: NumberedShape, in list: Int) {
    switch shape {
    case .leaf: lists[list].leaves.append(Leaf(value))
    case .flag:
      if case .flag(true)? = value {
        signature.append(Sign.yes)
      } else {
        signature.append(Sign.no)
      }
    case .record(let fields):
      if case .record(let record)? = value {
        add(record.fields, fields, in: list)
      } else {
        add([], fields, in: list)
      }
    case .list(let number, let entry):
      if case .list(let values)? = value {
        add(values, entry, to: number)
      } else {
        add([], entry, to: number)
      }
    case .untyped: addUntyped(value, in: list)
    }
  }

  private mutating func add(
    _ given: [(name: String, value: TemplateValue)],
    _ fields: [(name: String, shape: NumberedShape)], in list: Int
  ) {
    for (index, field) in fields.enumerated() {
      if index < given.count, given[index].name == field.name {
        add(given[index].value, field.shape, in: list)
      } else {
        add(given.first { $0.name == field.name }?.value, field.shape, in: list)
      }
    }
  }

  private mutating func add(_ values: [TemplateValue], _ shape: NumberedShape, to list: Int) {
    let first = lists[list].entries.count
    var kinds: [Range<Int>] = []
    for value in values {
      let leaves = lists[list].leaves.count
      let start = signature.count
      signature.append(Sign.entry)
      add(value, shape, in: list)
      let range = start..<signature.count
      let known = kinds.firstIndex { signature[$0].elementsEqual(signature[range]) }
      if known == nil { kinds.append(range) } else { signature.removeLast(range.count) }
      lists[list].entries.append(Entry(kind: known ?? kinds.count - 1, leaves: leaves))
    }
    signature.append(Sign.end)
    lists[list].runs.append(first..<lists[list].entries.count)
  }

  /// Adds data without a declared shape: its names and the number of its entries are structure.
  private mutating func addUntyped(_ value: TemplateValue?, in list: Int) {
    switch value {
    case .text?, .url?, .html?:
      signature.append(Sign.leaf)
      lists[list].leaves.append(Leaf(value))
    case .flag(let flag)?: signature.append(flag ? Sign.yes : Sign.no)
    case .list(let values)?:
      signature.append(Sign.list)
      for value in values { addUntyped(value, in: list) }
      signature.append(Sign.end)
    case .record(let record)?:
      signature.append(Sign.record)
      for (name, value) in record.fields where name.utf8.allSatisfy(isNamePart) {
        signature += name.utf8
        signature.append(Sign.nameEnd)
        addUntyped(value, in: list)
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

/// What a tag can ask for, so that no other name needs to be offered. None of it ends a name in a
/// signature, or a mark.
private func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "?"),
    UInt8(ascii: "*"), UInt8(ascii: "-"):
    true
  default: false
  }
}
