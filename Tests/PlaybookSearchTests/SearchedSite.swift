import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import Testing

/// A site made of Markdown and facts, and its search read as a browser reads it.
struct SearchedSite {
  /// The files of the search by their path.
  let files: [String: [UInt8]]
  /// Every file of the site.
  let paths: [String]
  /// What is shown of every page, in the order of their numbers.
  let records: [[String]]
  /// Each word of the index with its file and line.
  let words: [String: (file: Int, line: Substring)]

  init(_ content: [String: String], on workers: Workers = .one) throws {
    var source = SourceTree()
    source.content = content.keys.sorted().map {
      SourceFile(path: "content/" + $0, bytes: Array(content[$0, default: ""].utf8))
    }
    let result = build(source, BuildOptions(), on: workers)
    let site = try #require(result.render(), "\(result.diagnostics.map(\.message))")
    paths = site.files
    var files: [String: [UInt8]] = [:]
    for (index, path) in site.files.enumerated() where path.hasPrefix("search/") {
      files[path] = site.bytes(index)
    }
    self.files = files
    records = Self.records(in: files)
    words = Self.words(in: files)
  }

  private static func lines(_ name: String, in files: [String: [UInt8]]) -> [Substring] {
    String(decoding: files["search/" + name] ?? [], as: UTF8.self).split(separator: "\n")
  }

  private static func records(in files: [String: [UInt8]]) -> [[String]] {
    var records: [[String]] = []
    while case let part = lines("parts/p\(records.count / 8).txt", in: files), !part.isEmpty {
      records += part.map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      if part.count < 8 { break }
    }
    return records
  }

  private static func words(
    in files: [String: [UInt8]]
  ) -> [String: (file: Int, line: Substring)] {
    var words: [String: (file: Int, line: Substring)] = [:]
    for file in lines("index.txt", in: files).indices.dropLast() {
      for line in lines("parts/w\(file).txt", in: files) {
        words[String(line.prefix { $0 != " " })] = (file, line)
      }
    }
    return words
  }

  /// The pages that hold a word, as indices of `records`, with their scores.
  func pages(of word: String) -> [(page: Int, score: Int)] {
    words[word].map { Self.pages(in: $0.line) } ?? []
  }

  static func pages(in line: Substring) -> [(page: Int, score: Int)] {
    var pages: [(page: Int, score: Int)] = []
    for group in line.split(separator: " ").dropFirst(2) {
      let digits = group.utf8.map { Int($0) - 48 }
      var (page, number, shift) = (0, 0, 0)
      for digit in digits.dropFirst() {
        number |= (digit & 31) << shift
        shift += 5
        guard digit < 32 else { continue }
        page += number
        (number, shift) = (0, 0)
        pages.append((page, digits[0]))
      }
    }
    return pages
  }

  /// The addresses that one word leads to, best first.
  func addresses(for word: String) -> [String] {
    pages(of: word).map { records[$0.page][1] }
  }
}
