internal import PlaybookDiagnostics

/// Finds the names that a mistyped one was meant to be, at a cost that does not grow with their
/// number.
///
/// A typing mistake leaves the beginning or the end of a word as it was, so only names that share
/// one of them are compared: four bytes of it, or two if that finds nothing; and of those no more
/// than `mostCompared`.
struct NameIndex: Sendable {
  private static let mostCompared = 64

  private let keys: [String]
  private var byKey: [String: [Int]] = [:]
  private var byPart: [Part: [Int]] = [:]

  private struct Part: Hashable {
    let isBeginning: Bool
    let bytes: [UInt8]
  }

  /// - Parameter keys: what is compared, such as file names; they may repeat.
  init(_ keys: [String]) {
    self.keys = keys.map(\.folded)
    for (index, key) in self.keys.enumerated() {
      byKey[key, default: []].append(index)
      for part in Self.parts(of: key, lengths: [4, 2]) {
        byPart[part, default: []].append(index)
      }
    }
  }

  /// The indices of the keys that a name equals, letter case aside, or else comes near to, best
  /// first: all that have the nearest words.
  func near(_ name: String, atMost limit: Int = 3) -> [Int] {
    let name = name.folded
    if let same = byKey[name] { return Array(same.prefix(Self.mostCompared)) }
    for length in [4, 2] {
      var candidates: Set<String> = []
      for part in Self.parts(of: name, lengths: [length]) {
        for index in byPart[part]?.prefix(Self.mostCompared) ?? [] {
          candidates.insert(keys[index])
        }
      }
      let words = nearest(to: name, in: candidates, atMost: limit)
      if !words.isEmpty {
        return words.flatMap { byKey[$0]?.prefix(Self.mostCompared) ?? [] }
      }
    }
    return []
  }

  private static func parts(of key: String, lengths: [Int]) -> [Part] {
    lengths.flatMap { length in
      [
        Part(isBeginning: true, bytes: Array(key.utf8.prefix(length))),
        Part(isBeginning: false, bytes: Array(key.utf8.suffix(length))),
      ]
    }
  }
}
