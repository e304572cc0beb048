/// The ids of one page, each given once.
struct IDRegister {
  /// Ids that the theme needs for itself.
  private let reserved: Set<String>
  private var taken: Set<String> = []
  /// The last number that was put behind an id, so that a thousand equal headings stay linear.
  private var lastNumber: [String: Int] = [:]
  /// What a heading is called of which nothing is left, such as `## 🎉`.
  static let fallback = "section"

  init(reserved: Set<String>) { self.reserved = reserved }

  /// Takes an id if nobody has it, and says whether nobody had.
  mutating func take(_ id: String) -> Bool {
    !reserved.contains(id) && taken.insert(id).inserted
  }

  /// Takes an id, with `-1`, `-2`, … behind it if it is taken; `section` where it is empty.
  mutating func register(slug: String) -> String {
    let wanted = slug.isEmpty ? Self.fallback : slug
    if take(wanted) { return wanted }
    var number = lastNumber[wanted, default: 0]
    while true {
      number += 1
      let numbered = "\(wanted)-\(number)"
      if take(numbered) {
        lastNumber[wanted] = number
        return numbered
      }
    }
  }
}
