/// The words of some neighbouring pages, each with the pages that hold it.
///
/// Pages are told apart by their number within the group, which has to fit 16 bits.
struct Vocabulary: WordSink, Sendable {
  /// All words' bytes, one after the other.
  private var letters: [UInt8] = []
  /// Where each word begins in `letters`; one more than there are words.
  private var starts: [UInt32] = [0]
  /// The first eight bytes of each word: most words are no longer, and are told apart at one look.
  private var heads: [UInt64] = []
  private var hashes: [UInt32] = []
  /// Words by their hash, or -1; the count is a power of two.
  private var table: [Int32] = Array(repeating: -1, count: 4096)

  /// One entry for each page that a word stands on, in the order of pages.
  private var entryWords: [UInt32] = []
  private var entries: [Occurrences] = []
  /// The last entry of each word.
  private var lastEntries: [Int32] = []
  /// The first entry of each page.
  private var pageStarts: [Int32] = []

  /// What is being read.
  private var field = Occurrences.Field.text
  /// How many words have been read, repetitions too.
  private(set) var read = 0

  var count: Int { heads.count }

  mutating func beginPage() { pageStarts.append(Int32(truncatingIfNeeded: entries.count)) }

  mutating func begin(_ field: Occurrences.Field) { self.field = field }

  mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
    read += 1
    let number = self.number(of: word)
    let last = Int(lastEntries[number])
    if last >= Int(pageStarts.last ?? 0) {
      entries[last].add(field)
      return
    }
    lastEntries[number] = Int32(truncatingIfNeeded: entries.count)
    entryWords.append(UInt32(truncatingIfNeeded: number))
    entries.append(Occurrences(field))
  }

  private mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let head = Self.head(of: word)
    let mask = table.count - 1
    let hash = Self.hash(of: word, head: head)
    var slot = Int(hash) & mask
    while table[slot] >= 0 {
      let number = Int(table[slot])
      if heads[number] == head, isEqual(number, word) { return number }
      slot = (slot + 1) & mask
    }
    let number = heads.count
    table[slot] = Int32(truncatingIfNeeded: number)
    letters.append(contentsOf: word)
    starts.append(UInt32(truncatingIfNeeded: letters.count))
    heads.append(head)
    hashes.append(hash)
    lastEntries.append(-1)
    if number * 2 > table.count { grow() }
    return number
  }

  /// Whether the words are equal behind their heads.
  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == word.count else { return false }
    if word.count <= 8 { return true }
    return letters.withUnsafeBufferPointer { letters in
      for index in 8..<word.count where letters[start + index] != word[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 4)
    let mask = table.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while table[slot] >= 0 { slot = (slot + 1) & mask }
      table[slot] = Int32(truncatingIfNeeded: number)
    }
  }

  private static func head(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if word.count >= 8 {
      return UnsafeRawBufferPointer(word).loadUnaligned(as: UInt64.self).bigEndian
    }
    var head: UInt64 = 0
    for byte in word { head = head << 8 | UInt64(byte) }
    return head
  }

  /// The same in every run, of all bytes: many words of a site begin and end alike.
  private static func hash(of word: UnsafeBufferPointer<UInt8>, head: UInt64) -> UInt32 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var hash = (head ^ UInt64(word.count) << 56) &* factor
    if word.count > 8 {
      let bytes = UnsafeRawBufferPointer(word)
      for start in stride(from: 8, to: word.count - 8, by: 8) {
        let part = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        hash = (hash ^ hash >> 29 ^ part) &* factor
      }
      let last = bytes.loadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self)
      hash = (hash ^ hash >> 29 ^ UInt64(littleEndian: last)) &* factor
    }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  /// The words in the order of their bytes, with the pages of each in ascending order.
  func sorted() -> WordGroup {
    var ends = [Int](repeating: 0, count: count + 1)
    for word in entryWords { ends[Int(word) + 1] += 1 }
    for index in 0..<count { ends[index + 1] += ends[index] }
    var places = ends
    var pages = [UInt16](repeating: 0, count: entries.count)
    var occurrences = [Occurrences](repeating: Occurrences(), count: entries.count)
    for page in pageStarts.indices {
      let end = page + 1 < pageStarts.count ? Int(pageStarts[page + 1]) : entries.count
      for entry in Int(pageStarts[page])..<end {
        let word = Int(entryWords[entry])
        pages[places[word]] = UInt16(truncatingIfNeeded: page)
        occurrences[places[word]] = entries[entry]
        places[word] += 1
      }
    }
    let words = letters.withUnsafeBufferPointer { letters in
      (0..<count).map { number in
        WordGroup.Word(
          letters: Array(letters[Int(starts[number])..<Int(starts[number + 1])]),
          entries: ends[number]..<ends[number + 1])
      }
    }
    return WordGroup(
      words: words.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }, pages: pages,
      occurrences: occurrences)
  }
}

/// The sorted words of some neighbouring pages.
struct WordGroup: Sendable {
  struct Word: Sendable {
    let letters: [UInt8]
    /// Where its pages stand in `pages` and `occurrences`.
    let entries: Range<Int>
  }

  let words: [Word]
  /// By their number within the group.
  let pages: [UInt16]
  let occurrences: [Occurrences]
}
