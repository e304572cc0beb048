/// The offsets of a time zone for all time: a plain value that needs no disk.
package struct TimeZoneRules: Sendable, Hashable {
  /// Seconds east of UTC before the first change.
  let first: Int
  /// In order of their instants.
  let changes: [OffsetChange]
  /// What holds from the last change on, or always where there is none; without it the last offset
  /// stays.
  let rule: YearlyRule?

  init(first: Int, changes: [OffsetChange], rule: YearlyRule?) {
    self.first = first
    self.changes = changes
    self.rule = rule
  }

  /// A zone whose offset, in seconds east of UTC, never changes.
  package init(fixedOffset: Int) {
    self.init(first: fixedOffset, changes: [], rule: nil)
  }

  /// Reads the bytes of a TZif file (RFC 8536 and RFC 9636, versions 1 to 4, as in
  /// `/usr/share/zoneinfo`); nothing if they are malformed. Leap seconds are taken out.
  package init?(tzif bytes: some Collection<UInt8>) {
    guard let file = TZif(bytes) else { return nil }
    self = file.rules
  }

  /// Seconds east of UTC at an instant, in seconds since 1970 UTC.
  package func offset(atUTC instant: Int64) -> Int {
    let position = firstChange(after: instant)
    guard position == changes.count else { return changes[position].before }
    return rule?.offset(at: instant) ?? changes.last?.after ?? first
  }

  /// The index of the first stored change after an instant.
  private func firstChange(after instant: Int64) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = low + (high - low) / 2
      if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The changes after one instant and up to another, less than a year later.
  func changes(after start: Int64, through end: Int64) -> [OffsetChange] {
    var found = changes[firstChange(after: start)..<firstChange(after: max(start, end))]
    guard let rule else { return Array(found) }
    let (yearly, shift) = rule.changes(around: start)
    for change in yearly {
      let instant = change.instant + shift
      guard instant > start, instant <= end, instant > changes.last?.instant ?? .min else {
        continue
      }
      found.append(OffsetChange(instant: instant, before: change.before, after: change.after))
    }
    return found.filter { $0.before != $0.after }
  }
}
