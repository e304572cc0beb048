internal import PlaybookDiagnostics
internal import PlaybookModel

/// What a file is for, by its path alone.
enum FileRole: Equatable {
  case settings
  /// A Markdown file that is a page whatever stands in it.
  case page
  /// A Markdown file that is an entity if its front matter says so.
  case pageOrEntity(EntityKind, id: String)
  /// YAML that maps ids to entities.
  case entities(EntityKind)
  /// YAML that is one entity.
  case entity(EntityKind, id: String)
  /// CSV of measured values.
  case measurements
  case unknownKind(String, help: String?)
  /// No source of facts.
  case nothing

  init(path: String) {
    let inside = path.utf8.starts(with: "content/".utf8) ? path.utf8.dropFirst(8) : path.utf8[...]
    guard let slash = inside.firstIndex(of: UInt8(ascii: "/")) else {
      // Directly in content/.
      self = path == Settings.path ? .settings : inside.isMarkdown ? .page : .nothing
      return
    }
    let folder = inside[..<slash]
    let rest = inside[inside.index(after: slash)...]
    if folder.elementsEqual("data".utf8) {
      self = Self.data(Substring(rest).split(separator: "/")[...])
    } else if !rest.isMarkdown {
      self = .nothing
    } else if rest.contains(UInt8(ascii: "/")) {
      self = .page
    } else {
      self = Self.markdown(rest, in: Substring(folder))
    }
  }

  /// A Markdown file directly in a folder of `content/`.
  private static func markdown(_ name: Substring.UTF8View, in folder: Substring) -> FileRole {
    if let kind = EntityKind(plural: folder) {
      let id = String(Substring(name.dropLast(3)))
      return id.isIndexName ? .page : .pageOrEntity(kind, id: id)
    }
    return .page
  }

  /// Below `data/`: the folder and the files are named after the kinds.
  private static func data(_ parts: ArraySlice<Substring>) -> FileRole {
    guard let first = parts.first, let name = parts.last else { return .nothing }
    let stem = name.withoutExtension
    if name.utf8.isMarkdown {
      if stem.isIndexName { return .page }
      return .unknownKind(
        "A Markdown file is no data", help: "Move it to content/\(first)/ or to another folder")
    }
    let plural = parts.count == 1 ? stem : String(first)
    if plural == "measurements" { return measurements(name, depth: parts.count) }
    guard let kind = EntityKind(plural: plural) else {
      let known = EntityKind.allCases.map(\.plural) + ["measurements"]
      return .unknownKind(
        "'\(plural)' is no kind", help: didYouMean(nearest(to: plural, in: known)))
    }
    guard name.hasSuffix(".yaml") else {
      return .unknownKind(
        "'\(name)' is no file of \(kind.plural)",
        help: name.hasSuffix(".yml") ? "Name it '\(stem).yaml'" : "Write \(kind.plural) as YAML")
    }
    switch parts.count {
    case 1: return .entities(kind)
    case 2: return .entity(kind, id: stem)
    default:
      return .unknownKind(
        "A file of \(kind.plural) stands in a folder of its own",
        help: "Move it to content/data/\(kind.plural)/")
    }
  }

  /// `measurements.csv`, or CSV directly in `measurements/`.
  private static func measurements(_ name: Substring, depth: Int) -> FileRole {
    if !name.hasSuffix(".csv") {
      return .unknownKind(
        "'\(name)' is no file of measurements", help: "Write measurements as CSV")
    }
    if depth <= 2 { return .measurements }
    return .unknownKind(
      "A file of measurements stands in a folder of its own",
      help: "Move it to content/data/measurements/")
  }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  /// True for a path that ends with `.md`, in any letter case.
  fileprivate var isMarkdown: Bool {
    let end = suffix(3).map { $0 | 0x20 }
    return count > 3 && end == [UInt8(ascii: "."), UInt8(ascii: "m"), UInt8(ascii: "d")]
  }
}

extension StringProtocol {
  /// True for `index` and `readme`, in any letter case: a folder's own page.
  fileprivate var isIndexName: Bool {
    let word = lowercased()
    return word == "index" || word == "readme"
  }

  /// What stands before the last point.
  fileprivate var withoutExtension: String {
    guard let point = lastIndex(of: "."), point != startIndex else { return String(self) }
    return String(self[..<point])
  }
}
