extension YearlyRule {
  /// Reads a POSIX TZ string such as `EST5EDT,M3.2.0,M11.1.0` or `<-03>3`; nothing if it is not
  /// one. A second offset without the days of its changes is not read: there is no telling when it
  /// holds.
  init?(posix text: some Collection<UInt8>) {
    var reader = PosixReader(text)
    guard reader.skipName(), let west = reader.time(mostHours: 24) else { return nil }
    offset = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.skipName() else { return nil }
    var summerOffset = offset + 3600
    if reader.next != UInt8(ascii: ",") {
      guard let west = reader.time(mostHours: 24) else { return nil }
      summerOffset = -west
    }
    guard let start = reader.change(), let end = reader.change(), reader.isAtEnd else { return nil }
    summer = Summer(offset: summerOffset, start: start, end: end)
  }
}

/// Walks over the bytes of a POSIX TZ string. Every function returns nothing where the text does
/// not go on as it should.
private struct PosixReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: some Collection<UInt8>) { rest = Array(text)[...] }

  var isAtEnd: Bool { rest.isEmpty }
  var next: UInt8? { rest.first }

  /// An abbreviation of at least three letters, or of letters, digits and signs between angle
  /// brackets.
  mutating func skipName() -> Bool {
    if take(UInt8(ascii: "<")) {
      let name = rest.prefix { $0 != UInt8(ascii: ">") }
      rest = rest.dropFirst(name.count)
      return name.count >= 3 && take(UInt8(ascii: ">"))
    }
    let name = rest.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) }
    rest = rest.dropFirst(name.count)
    return name.count >= 3
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func time(mostHours: Int) -> Int? {
    let isNegative = next == UInt8(ascii: "-")
    if isNegative || next == UInt8(ascii: "+") { rest = rest.dropFirst() }
    guard let hours = number(in: 0...mostHours) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] where take(UInt8(ascii: ":")) {
      guard let count = number(in: 0...59) else { return nil }
      seconds += count * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,Jn[/time]`, `,n[/time]` or `,Mm.w.d[/time]`; the time is 02:00 where it is left out.
  mutating func change() -> YearlyRule.Change? {
    guard take(UInt8(ascii: ",")), let day = day() else { return nil }
    guard take(UInt8(ascii: "/")) else { return .init(day: day, time: 7200) }
    return time(mostHours: 167).map { .init(day: day, time: $0) }
  }

  private mutating func day() -> YearlyRule.DayOfYear? {
    if take(UInt8(ascii: "J")) { return number(in: 1...365).map { .julian($0) } }
    guard take(UInt8(ascii: "M")) else { return number(in: 0...365).map { .zeroBased($0) } }
    guard let month = number(in: 1...12), take(UInt8(ascii: ".")),
      let week = number(in: 1...5), take(UInt8(ascii: ".")),
      let weekday = number(in: 0...6)
    else { return nil }
    return .weekday(month: month, week: week, weekday: weekday)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...4).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return range.contains(value) ? value : nil
  }
}
