internal import PlaybookDiagnostics
internal import PlaybookSite

/// Where the links and pictures of pages lead within the pack.
struct PackLinks {
  /// A picture is put into the document up to this size, in bytes, and all together up to that; a
  /// larger one stays where it is on the site.
  static let mostBytesOfOne = 1 << 20
  static let mostBytesOfAll = 8 << 20

  /// The parts by the addresses of their pages, from the root.
  private var parts: [String: PackPart] = [:]
  /// The site's own files by their addresses, from the root.
  private let files: [String: SourceFile]
  /// What leads to the site's root: the base URL, else a relative link from the pack.
  private let root: String
  /// The folder of each part's page, from the root.
  private var folders: [String: [Substring]] = [:]
  private var bytesLeft = Self.mostBytesOfAll

  /// - Parameter files: with their paths in the output.
  init(_ parts: [PackPart], _ site: SiteIndex, files: [SourceFile], root: String) {
    self.root = root
    self.files = Dictionary(
      files.map { ($0.path.percentEncodedPath, $0) }, uniquingKeysWith: { first, _ in first })
    for part in parts {
      self.parts[site.links[part.page]] = part
      let address = site.plan.pages[part.page].path.file.percentEncodedPath
      folders[part.id] = address.split(separator: "/").dropLast()
    }
  }

  /// Where a link of a part leads: into the pack, else to the site.
  func address(of link: String, in part: PackPart) -> String {
    guard let target = Target(link, from: folders[part.id] ?? []) else { return link }
    let other = target.isOwnPage ? part : parts[target.path]
    if let other, target.query.isEmpty {
      guard let fragment = target.fragment else { return "#" + other.id }
      let id = String(decoding: percentDecoded(fragment), as: UTF8.self)
      if other.ids.contains(id) { return "#" + other.id(of: id).percentEncodedPath }
    }
    var path = target.path
    if target.isOwnPage { path = parts.first { $0.value.id == part.id }?.key ?? "" }
    return root + path + target.query + (target.fragment.map { "#" + $0 } ?? "")
  }

  /// A picture's bytes as an address, or where the site has it; nothing for other hosts.
  mutating func picture(at source: String, in part: PackPart) -> String? {
    if source.hasPrefix("data:") { return source }
    guard let target = Target(source, from: folders[part.id] ?? []), !target.isOwnPage else {
      return nil
    }
    guard let file = files[target.path], let type = Self.type(of: file.path),
      file.bytes.count <= Self.mostBytesOfOne, file.bytes.count <= bytesLeft
    else { return root + target.path + target.query }
    bytesLeft -= file.bytes.count
    return "data:\(type);base64,\(file.bytes.base64)"
  }

  private static func type(of path: String) -> String? {
    let name = path.lowercased()
    return types.first { name.hasSuffix($0.0) }?.1
  }

  private static let types = [
    (".svg", "image/svg+xml"), (".png", "image/png"), (".jpg", "image/jpeg"),
    (".jpeg", "image/jpeg"), (".gif", "image/gif"), (".webp", "image/webp"),
    (".avif", "image/avif"),
  ]
}

/// A link within the site, taken apart.
private struct Target {
  /// From the site's root, percent-encoded as it was written.
  let path: String
  /// With its `?`, or empty.
  let query: String
  let fragment: String?
  /// True for a link that names no file.
  let isOwnPage: Bool

  /// Nothing for what leads out of the site.
  init?(_ link: String, from folder: [Substring]) {
    let halves = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts[0]
    let scheme = written.prefix { $0 != "/" }
    if written.hasPrefix("/") || scheme.contains(":") { return nil }
    fragment = halves.count > 1 ? String(halves[1]) : nil
    query = parts.count > 1 ? "?" + parts[1] : ""
    isOwnPage = written.isEmpty
    var steps = folder
    for step in written.split(separator: "/", omittingEmptySubsequences: false) {
      switch step {
      case ".", "": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    var path = steps.joined(separator: "/")
    let isFolder =
      written.hasSuffix("/") || written.hasSuffix("/.") || written.hasSuffix("..") || written == "."
    if isFolder, !path.isEmpty { path += "/" }
    self.path = path
  }
}
