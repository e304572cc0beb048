/// The header and the newest data block of a TZif file (RFC 8536, section 3): version 2 and later
/// repeat the data with 64-bit times and end with a rule for the time after the last change.
struct TZif {
  let rules: TimeZoneRules

  /// Nothing for bytes that are malformed or cut; bytes after the rule are let pass, as the RFC
  /// says.
  init?(_ bytes: some Collection<UInt8>) {
    var reader = ByteReader(bytes)
    guard let header = Header(&reader) else { return nil }
    guard header.version > 1 else {
      guard let block = Block(&reader, header, timeSize: 4), let rules = block.rules(with: nil)
      else { return nil }
      self.rules = rules
      return
    }
    guard reader.skip(header.size(timeSize: 4)), let second = Header(&reader), second.version > 1,
      let block = Block(&reader, second, timeSize: 8), let footer = Self.footer(&reader)
    else { return nil }
    var rule: YearlyRule?
    if !footer.isEmpty {
      rule = YearlyRule(posix: footer)
      guard rule != nil else { return nil }
    }
    guard let rules = block.rules(with: rule) else { return nil }
    self.rules = rules
  }

  /// The text between two line feeds.
  private static func footer(_ reader: inout ByteReader) -> ArraySlice<UInt8>? {
    guard reader.unsigned(1) == 10 else { return nil }
    return reader.line()
  }
}

/// 44 bytes: a magic word, a version and six counts.
private struct Header {
  let version: Int
  let utIndicators: Int
  let standardIndicators: Int
  let leapSeconds: Int
  let times: Int
  let types: Int
  let letters: Int

  init?(_ reader: inout ByteReader) {
    guard reader.unsigned(4) == 0x545A_6966, let version = reader.unsigned(1), reader.skip(15),
      let ut = reader.unsigned(4), let standard = reader.unsigned(4), let leap = reader.unsigned(4),
      let times = reader.unsigned(4), let types = reader.unsigned(4),
      let letters = reader.unsigned(4), version == 0 || version >= 0x32,
      (1...256).contains(types), letters > 0, [0, types].contains(ut),
      [0, types].contains(standard)
    else { return nil }
    self.version = version == 0 ? 1 : version - 0x30
    utIndicators = ut
    standardIndicators = standard
    leapSeconds = leap
    self.times = times
    self.types = types
    self.letters = letters
  }

  /// The bytes of the data block. Counts have 32 bits, so that this does not overflow.
  func size(timeSize: Int) -> Int {
    times * (timeSize + 1) + types * 6 + letters + leapSeconds * (timeSize + 4)
      + standardIndicators + utIndicators
  }
}

/// The data block of a file.
private struct Block {
  let instants: [Int64]
  let types: [Int]
  let offsets: [Int]
  /// From which instant, leap seconds included, how many of them have passed.
  let leapSeconds: [(instant: Int64, total: Int64)]

  /// Nothing where the bytes are too few, an index has no type, times are not in order, or an
  /// offset is beyond 26 hours.
  init?(_ reader: inout ByteReader, _ header: Header, timeSize: Int) {
    guard reader.count >= header.size(timeSize: timeSize) else { return nil }
    instants = (0..<header.times).compactMap { _ in reader.signed(timeSize) }
    types = (0..<header.times).compactMap { _ in reader.unsigned(1) }
    offsets = (0..<header.types).compactMap { _ in
      let offset = reader.signed(4)
      return reader.skip(2) ? offset.map(Int.init) : nil
    }
    guard reader.skip(header.letters) else { return nil }
    leapSeconds = (0..<header.leapSeconds).compactMap { _ in
      guard let instant = reader.signed(timeSize), let total = reader.signed(4) else { return nil }
      return (instant, total)
    }
    guard reader.skip(header.standardIndicators + header.utIndicators),
      types.allSatisfy(offsets.indices.contains),
      offsets.allSatisfy({ (-93_599...93_599).contains($0) }),
      zip(instants, instants.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
  }

  /// The zone, leap seconds taken out. The rule decides from the last change on. Nothing where that
  /// brings changes out of order.
  func rules(with rule: YearlyRule?) -> TimeZoneRules? {
    guard var before = offsets.first else { return nil }
    let first = before
    var changes: [OffsetChange] = []
    for (instant, type) in zip(instants, types) {
      let total = leapSeconds.last { $0.instant <= instant }?.total ?? 0
      let (plain, isTooFar) = instant.subtractingReportingOverflow(total)
      guard !isTooFar, plain > changes.last?.instant ?? .min else { return nil }
      changes.append(OffsetChange(instant: plain, before: before, after: offsets[type]))
      before = offsets[type]
    }
    if let rule, let last = changes.popLast() {
      changes.append(
        OffsetChange(
          instant: last.instant, before: last.before, after: rule.offset(at: last.instant)))
    }
    return TimeZoneRules(first: first, changes: changes, rule: rule)
  }
}
