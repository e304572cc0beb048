internal import PlaybookDiagnostics
internal import PlaybookModel

/// What a file is for, by its path alone.
enum FileRole: Equatable {
  case settings
  /// A Markdown file that is a page whatever stands in it.
  case page
  /// A Markdown page in the folder of a kind that this version does not read.
  case laterPage
  /// A Markdown file that is an entity if its front matter says so.
  case pageOrEntity(EntityKind, id: String)
  /// YAML that maps ids to entities.
  case entities(EntityKind)
  /// YAML that is one entity.
  case entity(EntityKind, id: String)
  case unknownKind(String, help: String?)
  /// Data of a kind that this version does not read, or no source of facts.
  case nothing

  init(path: String) {
    if path == Settings.path {
      self = .settings
      return
    }
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    if parts.first == "content" { parts.removeFirst() }
    guard let name = parts.last else {
      self = .nothing
      return
    }
    if parts.count > 1, parts[0] == "data" {
      self = Self.data(parts.dropFirst())
    } else if name.hasMarkdownSuffix {
      self = Self.markdown(parts[...])
    } else {
      self = .nothing
    }
  }

  private static func markdown(_ parts: ArraySlice<Substring>) -> FileRole {
    guard parts.count == 2, let folder = parts.first, let name = parts.last else { return .page }
    let id = name.dropLast(3)
    let word = id.lowercased()
    if word == "index" || word == "readme" { return .page }
    if let kind = EntityKind(plural: folder) { return .pageOrEntity(kind, id: String(id)) }
    return EntityKind.laterPlurals.contains(String(folder)) ? .laterPage : .page
  }

  /// Below `data/`: the folder and the files are named after the kinds.
  private static func data(_ parts: ArraySlice<Substring>) -> FileRole {
    guard let first = parts.first, let name = parts.last else { return .nothing }
    let stem = name.withoutExtension
    if name.hasMarkdownSuffix {
      let word = stem.lowercased()
      if word == "index" || word == "readme" { return .page }
      return .unknownKind(
        "A Markdown file is no data", help: "Move it to content/\(first)/ or to another folder")
    }
    let plural = parts.count == 1 ? stem : String(first)
    if EntityKind.laterPlurals.contains(plural) { return .nothing }
    guard let kind = EntityKind(plural: plural) else {
      let known = EntityKind.allCases.map(\.plural) + EntityKind.laterPlurals
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
}

extension StringProtocol {
  var hasMarkdownSuffix: Bool { utf8.count > 3 && suffix(3).lowercased() == ".md" }

  /// What stands before the last point.
  fileprivate var withoutExtension: String {
    guard let point = lastIndex(of: "."), point != startIndex else { return String(self) }
    return String(self[..<point])
  }
}
