/// All words of a site in the order of their bytes, and how they are spread over files.
struct WordIndex: Sendable {
  /// A word of one group of pages.
  fileprivate struct Mention: Sendable {
    let group: Int
    let word: Int
  }

  private let groups: [IndexedPages]
  private let pagesInGroup: Int
  private let pageCount: Int
  private let averageLength: Int
  /// Sorted by word, then by group, so that the pages of a word ascend.
  private let mentions: [Mention]
  /// Where the mentions of each word begin; one more than there are words.
  private let starts: [Int]
  /// The words of each file.
  let files: [Range<Int>]

  init(_ groups: [IndexedPages], pagesInGroup: Int) {
    self.groups = groups
    self.pagesInGroup = pagesInGroup
    pageCount = groups.reduce(0) { $0 + $1.lengths.count }
    let words = groups.reduce(0) { $0 + $1.lengths.reduce(0) { $0 + $1.all } }
    averageLength = words / max(1, pageCount)
    mentions = Self.merged(groups)
    var starts: [Int] = []
    for (index, mention) in mentions.enumerated()
    where index == 0 || groups[mention].letters != groups[mentions[index - 1]].letters {
      starts.append(index)
    }
    starts.append(mentions.count)
    self.starts = starts
    files = Self.files(groups, mentions, starts, pageCount: pageCount)
  }

  /// The bytes of a word.
  func letters(_ word: Int) -> [UInt8] { groups[mentions[starts[word]]].letters }

  /// Two lists at a time, so that no list is gone through more often than there are doublings.
  private static func merged(_ groups: [IndexedPages]) -> [Mention] {
    var lists = groups.indices.map { group in
      groups[group].words.words.indices.map { Mention(group: group, word: $0) }
    }
    while lists.count > 1 {
      lists = stride(from: 0, to: lists.count, by: 2).map { first in
        first + 1 < lists.count
          ? merged(lists[first], lists[first + 1], of: groups) : lists[first]
      }
    }
    return lists.first ?? []
  }

  private static func merged(
    _ first: [Mention], _ second: [Mention], of groups: [IndexedPages]
  ) -> [Mention] {
    var all: [Mention] = []
    all.reserveCapacity(first.count + second.count)
    var (one, other) = (0, 0)
    while one < first.count, other < second.count {
      let isSecond = groups[second[other]].letters.lexicographicallyPrecedes(
        groups[first[one]].letters)
      all.append(isSecond ? second[other] : first[one])
      if isSecond { other += 1 } else { one += 1 }
    }
    all += first[one...]
    all += second[other...]
    return all
  }

  /// Fills each file up to what it may hold, by what its words can take at most.
  private static func files(
    _ groups: [IndexedPages], _ mentions: [Mention], _ starts: [Int], pageCount: Int
  ) -> [Range<Int>] {
    let digits = Base32.digits(of: pageCount)
    var files: [Range<Int>] = []
    var (first, bytes) = (0, 0)
    for word in 0..<max(0, starts.count - 1) {
      var pages = 0
      for mention in mentions[starts[word]..<starts[word + 1]] {
        pages += groups[mention].entries.count
      }
      pages = min(pages, SearchIndex.mostPages)
      let letters = groups[mentions[starts[word]]].letters.count
      let most = letters + 4 + pages * digits + 2 * min(pages, 63)
      if bytes > 0, bytes + most > SearchIndex.mostBytes {
        files.append(first..<word)
        (first, bytes) = (word, 0)
      }
      bytes += most
    }
    if first < starts.count - 1 { files.append(first..<starts.count - 1) }
    return files
  }

  /// A line for each word: the word, how rare it is, `+` where not all of its pages are named, and
  /// the pages by their score, best first.
  func bytes(_ file: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(SearchIndex.mostBytes)
    var places: [[UInt32]] = Array(repeating: [], count: 64)
    for word in files[file] {
      let count = collect(word, into: &places)
      bytes += letters(word)
      bytes.append(UInt8(ascii: " "))
      bytes.append(Base32.first + UInt8(rarity(of: count)))
      if count > SearchIndex.mostPages { bytes.append(UInt8(ascii: "+")) }
      var left = SearchIndex.mostPages
      for score in places.indices.reversed() where !places[score].isEmpty {
        if left > 0 {
          bytes.append(UInt8(ascii: " "))
          bytes.append(Base32.first + UInt8(score))
          var before: UInt32 = 0
          for place in places[score].prefix(left) {
            bytes.append(base32: place - before)
            before = place
          }
          left -= min(left, places[score].count)
        }
        places[score].removeAll(keepingCapacity: true)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Sorts the pages of a word by score.
  ///
  /// - Returns: how many there are.
  private func collect(_ word: Int, into places: inout [[UInt32]]) -> Int {
    var count = 0
    for mention in mentions[starts[word]..<starts[word + 1]] {
      let group = groups[mention.group]
      let offset = mention.group * pagesInGroup
      for entry in groups[mention].entries {
        let page = Int(group.words.pages[entry])
        let score = group.words.occurrences[entry].score(
          length: group.lengths[page].all, average: averageLength,
          titleWords: group.lengths[page].title)
        places[score].append(UInt32(truncatingIfNeeded: offset + page))
        count += 1
      }
    }
    return count
  }

  /// 4 for a word that every page has, 3 more for each halving of their number, at most 63.
  private func rarity(of count: Int) -> Int {
    let ratio = pageCount * 256 / max(1, count)
    let whole = max(0, Int.bitWidth - 1 - max(1, ratio).leadingZeroBitCount)
    // How far it is on the way to the next doubling, in 256 steps: a straight line does.
    let fraction = ((ratio * 256) >> whole) - 256
    return min(63, 4 + 3 * max(0, (whole - 8) * 256 + fraction) / 256)
  }
}

extension [IndexedPages] {
  fileprivate subscript(mention: WordIndex.Mention) -> WordGroup.Word {
    self[mention.group].words.words[mention.word]
  }
}

/// Numbers in printable characters, five bits each, the lowest first; all but the last are 32 more.
enum Base32 {
  static let first = UInt8(ascii: "0")

  static func digits(of number: Int) -> Int {
    max(1, (Int.bitWidth - number.leadingZeroBitCount + 4) / 5)
  }
}

extension [UInt8] {
  fileprivate mutating func append(base32 number: UInt32) {
    var number = number
    while number >= 32 {
      append(Base32.first + 32 + UInt8(number & 31))
      number >>= 5
    }
    append(Base32.first + UInt8(number))
  }
}
