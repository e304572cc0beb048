internal import PlaybookDiagnostics
internal import PlaybookModel

/// A word that pages are found by, whatever its letter case.
struct Tag: Sendable {
  /// As it is written first.
  let title: String
  /// The last part of its page's address.
  let name: String
  /// Every way in which it is written, the title first.
  fileprivate(set) var spellings: [String]
  /// The nodes of the pages that have it.
  fileprivate(set) var nodes: [Int]
  /// The node of its page.
  var node = 0

  /// The tags of all nodes, in natural order. Tags that would share an address are one; where they
  /// are written differently, that is reported, once for each further spelling.
  static func all(of outline: Outline, reporting diagnostics: inout [Diagnostic]) -> [Tag] {
    var tags: [Tag] = []
    var placesOfSpellings: [String: Int] = [:]
    var placesOfNames: [String: Int] = [:]
    var firsts: [SourcePosition] = []
    for node in outline.nodes.indices where outline.nodes[node].kind.isContent {
      for written in outline.content(of: outline.nodes[node])?.fields.tags ?? [] {
        let spelling = written.value
        // Most tags are written as they were before.
        if let place = placesOfSpellings[spelling] {
          tags[place].add(node)
          continue
        }
        let name = name(of: spelling)
        if let place = placesOfNames[name] {
          placesOfSpellings[spelling] = place
          tags[place].add(node)
          tags[place].spellings.append(spelling)
          diagnostics.append(
            Diagnostic(
              .tagSpelling, "The tag '\(tags[place].title)' is written '\(spelling)' here",
              at: written.position, notes: [.init("the other spelling", at: firsts[place])],
              help: "Write '\(tags[place].title)'"))
          continue
        }
        placesOfNames[name] = tags.count
        placesOfSpellings[spelling] = tags.count
        firsts.append(written.position)
        tags.append(Tag(title: spelling, name: name, spellings: [spelling], nodes: [node]))
      }
    }
    return tags.map { (SortKey(weight: nil, name: $0.name, isFolder: false), $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
  }

  private mutating func add(_ node: Int) {
    if nodes.last != node { nodes.append(node) }
  }

  /// The tag as a part of an address: without regard to letter case, and with hyphens for spaces
  /// and for what may not stand in a file's name. Signs such as `+` stay, so that `C` and `C++` are
  /// two.
  private static func name(of tag: String) -> String {
    var name = ""
    var isWaiting = false
    for scalar in tag.folded.unicodeScalars {
      if scalar == "%" || scalar.properties.isWhitespace
        || reasonAgainst(name: "name\(scalar)name") != nil
      {
        isWaiting = true
        continue
      }
      if isWaiting, !name.isEmpty { name += "-" }
      isWaiting = false
      guard name.utf8.count < longestName else { break }
      name.unicodeScalars.append(scalar)
    }
    while name.last == "." { name.removeLast() }
    if name.first == "." || name.isEmpty || reasonAgainst(name: name) != nil {
      name = "tag-" + name
    }
    while name.last == "." || name == "tag-" { name.removeLast() }
    return name
  }

  /// Of a longer tag its beginning, in bytes.
  private static let longestName = 100
}
