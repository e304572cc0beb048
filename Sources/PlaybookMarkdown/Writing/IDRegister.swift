/// The ids of one page, each given once.
struct IDRegister {
  /// Ids that the theme needs for itself.
  private let reserved: Set<String>
  /// The ids of the usual page, which are quicker compared than hashed.
  private var first: [String] = []
  private var others: Set<String> = []
  /// The last number that was put behind an id, so that a thousand equal headings stay linear.
  private var lastNumber: [String: Int] = [:]
  private static let fallback = "section"

  init(reserved: Set<String>) { self.reserved = reserved }

  /// Takes an id if nobody has it, and says whether nobody had.
  mutating func take(_ id: String) -> Bool {
    if first.contains(id) || reserved.contains(id) { return false }
    if first.count >= 24 { return others.insert(id).inserted }
    first.append(id)
    return true
  }

  /// Takes an id, with `-1`, `-2`, … behind it if it is taken.
  ///
  /// A heading of which nothing is left, such as `## 🎉`, has an empty id on GitHub, and the next
  /// such heading `-1`. The first is called `section` here, because HTML allows no empty id.
  mutating func register(slug: String) -> String {
    if slug.isEmpty, lastNumber[slug] == nil {
      lastNumber[slug] = 0
      return register(slug: Self.fallback)
    }
    if !slug.isEmpty, take(slug) { return slug }
    var number = lastNumber[slug, default: 0]
    while true {
      number += 1
      let numbered = "\(slug)-\(number)"
      if take(numbered) {
        lastNumber[slug] = number
        return numbered
      }
    }
  }
}
