internal import PlaybookDiagnostics

/// Finds the names that a mistyped one was meant to be, at a cost that does not grow with their number.
///
/// A single typing mistake leaves the beginning or the end of a word as it was, so only names that
/// share one of them are compared, and of those no more than `mostCompared`.
struct NameIndex: Sendable {
  private static let mostCompared = 64

  private let keys: [String]
  private var byKey: [String: [Int]] = [:]
  private var byBeginning: [[UInt8]: [Int]] = [:]
  private var byEnd: [[UInt8]: [Int]] = [:]

  /// - Parameter keys: what is compared, such as file names; they may repeat.
  init(_ keys: [String]) {
    self.keys = keys.map(\.folded)
    for (index, key) in self.keys.enumerated() {
      byKey[key, default: []].append(index)
      byBeginning[Array(key.utf8.prefix(3)), default: []].append(index)
      byEnd[Array(key.utf8.suffix(3)), default: []].append(index)
    }
  }

  /// The indices of the keys that a name equals, letter case aside, or else comes near to, best
  /// first: all that have the nearest words.
  func near(_ name: String, atMost limit: Int = 3) -> [Int] {
    let name = name.folded
    if let same = byKey[name] { return Array(same.prefix(Self.mostCompared)) }
    let beginning = byBeginning[Array(name.utf8.prefix(3))] ?? []
    let end = byEnd[Array(name.utf8.suffix(3))] ?? []
    let (fewer, more) = beginning.count < end.count ? (beginning, end) : (end, beginning)
    let candidates = (fewer.prefix(Self.mostCompared) + more.prefix(Self.mostCompared))
      .map { keys[$0] }
    let words = nearest(to: name, in: Set(candidates), atMost: limit)
    return words.flatMap { byKey[$0]?.prefix(Self.mostCompared) ?? [] }
  }
}
