/// The pages that share one list, so that no page grows with what it lists.
package struct PageList: Sendable, Equatable {
  /// How much of a list one page shows.
  package static let longestPart = 100

  /// Indices into `SitePlan.pages`, in the order of the list; one at least.
  package let pages: [Int]
  /// Which of them this one is.
  package let part: Int

  package init(pages: [Int], part: Int) {
    self.pages = pages
    self.part = part
  }

  /// How many pages a list takes; one for an empty one.
  static func partCount(of count: Int) -> Int {
    max(1, (count + longestPart - 1) / longestPart)
  }

  /// What this page shows of the list: the last page all that is left.
  package func shown<Item>(of items: [Item]) -> ArraySlice<Item> {
    let rest = items.dropFirst(part * Self.longestPart)
    return part + 1 < pages.count ? rest.prefix(Self.longestPart) : rest
  }
}
