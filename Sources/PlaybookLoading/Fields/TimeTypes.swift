internal import PlaybookDiagnostics
package import PlaybookModel

extension FieldType<Day> {
  package static let date = FieldType(.date) { value, reading in
    guard let text = reading.text(of: value, wanted: "a date") else { return nil }
    if let day = Day(text) { return day }
    let bytes = Array(text.utf8)
    let hasForm =
      bytes.count == 10
      && bytes.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7
          ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    reading.report(
      .wrongType,
      hasForm ? "'\(text)' is no day of the calendar" : "'\(text)' is no date",
      at: value.position,
      help: hasForm
        ? "Write a day that exists, as year-month-day" : "Write year-month-day, as 2026-04-30")
    return nil
  }
}

extension FieldType<CalendarDuration> {
  package static let duration = FieldType(.duration) { value, reading in
    guard let text = reading.text(of: value, wanted: "a duration") else { return nil }
    if let duration = CalendarDuration(text) { return duration }
    reading.report(
      .wrongType, "'\(text)' is no duration", at: value.position,
      help: "Write a whole number and one of d, w, M, Q and Y, as 3M for three months")
    return nil
  }
}

extension FieldType<DailyWindow> {
  package static let window = FieldType(.window) { value, reading in
    guard let text = reading.text(of: value, wanted: "a daily window") else { return nil }
    if let window = DailyWindow(text) { return window }
    reading.report(
      .wrongType, "'\(text)' is no daily window", at: value.position,
      help: "Write two times of 24 hours, as 09:00-17:00")
    return nil
  }
}

extension FieldType<Int> {
  /// A time of the day in minutes after midnight.
  static let time = FieldType(.time) { value, reading in
    guard let text = reading.text(of: value, wanted: "a time") else { return nil }
    if let minutes = DailyWindow.minutes(text) { return minutes }
    reading.report(
      .wrongType, "'\(text)' is no time of the day", at: value.position,
      help: "Write hours and minutes of 24 hours, as 09:30")
    return nil
  }
}
