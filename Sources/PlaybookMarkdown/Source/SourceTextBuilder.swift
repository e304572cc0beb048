/// Writes a text anew, line by line, and keeps where each line came from.
struct SourceTextBuilder {
  private let source: SourceText
  private var bytes: [UInt8] = []
  private var lineStarts: [Int] = []
  private var origins: [SourceText.Origin] = []

  init(from source: SourceText) {
    self.source = source
    bytes.reserveCapacity(source.bytes.count + source.bytes.count / 4)
  }

  /// The 1-based number of the line that is added next.
  var nextLine: Int { lineStarts.count + 1 }

  /// Adds a line as it stands in the source.
  mutating func addLine(_ number: Int) {
    let range = source.line(number)
    let origin =
      number <= source.origins.count
      ? source.origins[number - 1] : SourceText.Origin(offset: range.lowerBound, column: 0)
    begin(origin)
    bytes.append(contentsOf: source.bytes[range])
    bytes.append(.lineFeed)
  }

  /// Adds a line of our own, which came from the place `offset` of the source.
  mutating func addLine(_ line: some Collection<UInt8>, for offset: Int) {
    begin(SourceText.Origin(offset: source.origin(of: offset), column: 0))
    bytes.append(contentsOf: line)
    bytes.append(.lineFeed)
  }

  /// Adds a line that is a prefix of our own and a part of the source.
  ///
  /// - Parameter dropping: offsets in the source, ascending, of bytes that are left out.
  mutating func addLine(
    prefix: some Collection<UInt8>, copying range: Range<Int>, dropping: [Int] = []
  ) {
    var origin = SourceText.Origin(
      offset: source.origin(of: range.lowerBound), column: prefix.count)
    for (count, offset) in dropping.enumerated() {
      origin.dropped.append(prefix.count + offset - range.lowerBound - count)
    }
    begin(origin)
    bytes.append(contentsOf: prefix)
    var start = range.lowerBound
    for offset in dropping {
      bytes.append(contentsOf: source.bytes[start..<offset])
      start = offset + 1
    }
    bytes.append(contentsOf: source.bytes[start..<range.upperBound])
    bytes.append(.lineFeed)
  }

  func finish() -> SourceText {
    if bytes.isEmpty { return SourceText(bytes: [], lineStarts: [0]) }
    return SourceText(bytes: bytes, lineStarts: lineStarts, origins: origins)
  }

  private mutating func begin(_ origin: SourceText.Origin) {
    lineStarts.append(bytes.count)
    origins.append(origin)
  }
}
