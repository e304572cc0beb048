package import PlaybookSite

/// The search index of a site, in files so small that a query needs only a few of them.
///
/// `search/index.txt` says how many pages there are and with which word each file of words begins;
/// `search/parts/w…txt` hold words with the pages that they stand on, best first; and
/// `search/parts/p…txt` what is shown of some pages. The index is made once; the bytes of a file
/// are made when they are asked for, on any thread, and are always the same.
package struct SearchIndex: Sendable {
  /// How many pages one file tells about.
  static let pagesInFile = 8
  /// What a file of words holds at most, in bytes.
  static let mostBytes = 24_000
  /// How many pages a word can lead to; of a word that more pages have, the best.
  static let mostPages = 400

  /// Relative to the output folder.
  package let files: [String]
  private let plan: SitePlan
  /// The pages that can be found, as indices into the pages of the plan.
  private let pages: [Int]
  private let index: WordIndex

  /// Nothing where the site has no search.
  ///
  /// - Parameter forEach: calls the body for every index below the count, perhaps on several
  ///   threads, and returns when all are done.
  package init?(
    _ plan: SitePlan,
    forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void
  ) {
    guard plan.hasSearch else { return nil }
    let pages = plan.pages.indices.filter { plan.pages[$0].isFound }
    // The count depends on the site alone, not on the threads.
    let size = min(1024, max(32, (pages.count + 31) / 32))
    let groups = inChunks(pages.count, of: size, forEach: forEach) { range in
      IndexedPages(pages[range], of: plan)
    }
    self.plan = plan
    self.pages = pages
    index = WordIndex(groups, pagesInGroup: size)
    let shown = (pages.count + Self.pagesInFile - 1) / Self.pagesInFile
    files =
      [SitePlan.searchIndexFile] + index.files.indices.map { "\(SitePlan.searchFolder)/w\($0).txt" }
      + (0..<shown).map { "\(SitePlan.searchFolder)/p\($0).txt" }
  }

  /// The bytes of one file, by its index in `files`.
  package func bytes(_ file: Int) -> [UInt8] {
    if file == 0 { return overview }
    if file <= index.files.count { return index.bytes(file - 1) }
    let start = (file - 1 - index.files.count) * Self.pagesInFile
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.pagesInFile * 1500)
    for number in start..<min(start + Self.pagesInFile, pages.count) {
      bytes.append(recordOf: pages[number], in: plan)
    }
    return bytes
  }

  /// `playbook-search 1 PAGES PAGES-IN-FILE`, then the first word of each file of words.
  private var overview: [UInt8] {
    var bytes = Array("playbook-search 1 \(pages.count) \(Self.pagesInFile)\n".utf8)
    for file in index.files {
      bytes += index.letters(file.lowerBound)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
