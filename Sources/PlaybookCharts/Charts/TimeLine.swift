/// What happens when, from top to bottom, with today between what was and what comes.
package struct TimeLine: Sendable {
  /// The shape by which a kind of moment is known.
  package enum Kind: Sendable { case milestone, notice, renewal, end }

  /// A moment.
  package struct Event: Sendable {
    /// Days since 1 January 1970.
    package let day: Int
    package let name: String
    package let kind: Kind
    /// Actual for what has happened, planned for what is to come.
    package let certainty: Certainty

    package init(day: Int, name: String, kind: Kind = .milestone, certainty: Certainty) {
      self.day = day
      self.name = name
      self.kind = kind
      self.certainty = certainty
    }
  }

  /// A stretch of time, such as a term or the time in which notice can be given.
  package struct Span: Sendable {
    package let name: String
    package let from: Int
    package let to: Int

    package init(name: String, from: Int, to: Int) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  package let title: String
  package let calendar: ChartCalendar
  package let today: Int?
  package let events: [Event]
  /// The first three are drawn; the table has all.
  package let spans: [Span]

  package init(
    title: String, calendar: ChartCalendar, today: Int? = nil, events: [Event], spans: [Span] = []
  ) {
    self.title = title
    self.calendar = calendar
    self.today = today
    // A day beyond the calendar cannot be told.
    self.events = events.filter { calendar.parts($0.day) != nil }.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
    self.spans = spans.filter {
      calendar.parts($0.from) != nil && calendar.parts($0.to) != nil && $0.from <= $0.to
    }
  }

  /// A line of text with the day that it stands for.
  private struct Entry {
    var day: Int
    var date: String
    var text: String
    var isToday = false
    var lines = 1
  }

  private var entries: [Entry] {
    var all = events.map { Entry(day: $0.day, date: calendar.text($0.day), text: $0.name) }
    all += spans.prefix(3).map { span in
      Entry(
        day: span.from, date: calendar.text(span.from),
        text: "\(span.name), until \(calendar.text(span.to))")
    }
    if let today, calendar.parts(today) != nil {
      all.append(Entry(day: today, date: calendar.text(today), text: "today", isToday: true))
    }
    return all.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
  }

  private static let dateWidth = 102.0

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where there is no event and no span.
  package func drawn(id: String) -> Drawing? {
    guard !events.isEmpty || !spans.isEmpty else { return nil }
    var canvas = Canvas(prefix: id)
    var entries = entries
    let axis = 12.0 + Double(max(0, min(spans.count, 3) - 1)) * 9
    let left = axis + 28
    let room = Canvas.width - left - Self.dateWidth - 4
    for index in entries.indices {
      let label = Label(entries[index].text, at: Point(0, 0), within: room, lines: 2)
      entries[index].lines = canvas.placer.measured(label).text.lines.count
    }
    let sizes = entries.map { Double($0.lines) * Canvas.lineHeight + 4 }
    let days = entries.map(\.day) + spans.prefix(3).map(\.to)
    let (first, last) = (days.min() ?? 0, days.max() ?? 0)
    let height = max(first == last ? 30 : 150, sizes.reduce(0, +) * 1.15)
    let y = LinearScale(
      domain: Double(first)...Double(last), places: (12, 12 + height))
    canvas.line(Point(axis, 4), Point(axis, 20 + height), "axis")
    drawSpans(on: &canvas, y)
    let places = spread(entries.map { y(Double($0.day)) }, sizes: sizes, in: 0...(24 + height))
    for (entry, place) in zip(entries, places) {
      let style = entry.isToday ? "reference" : "leader"
      canvas.path(
        [
          Point(entry.isToday ? 0 : axis, y(Double(entry.day))),
          Point(axis + 9, y(Double(entry.day))), Point(left - 9, place), Point(left - 4, place),
        ], style)
      canvas.label(
        Label(
          entry.date, at: Point(left, place), within: Self.dateWidth, isBold: entry.isToday,
          style: entry.isToday ? nil : "chart-soft"))
      canvas.label(
        Label(
          entry.text, at: Point(left + Self.dateWidth + 4, place), within: room, lines: 2,
          isBold: entry.isToday))
    }
    for event in events { draw(event, on: &canvas, at: Point(axis, y(Double(event.day)))) }
    return canvas.drawing(
      ChartWords(style: "chart-time", title: title, description: description),
      height: height + 24, table: table)
  }

  private func drawSpans(on canvas: inout Canvas, _ y: LinearScale) {
    for (index, span) in spans.prefix(3).enumerated() {
      let (from, to) = (y(Double(span.from)), y(Double(span.to)))
      canvas.rectangle(
        Box(x: 9 + Double(index) * 9, y: from, width: 6, height: max(2, to - from)),
        "part \(SeriesStyle.name(index))", title: span.name)
    }
  }

  private func draw(_ event: Event, on canvas: inout Canvas, at point: Point) {
    let style = "moment \(event.certainty.style)"
    let (x, y) = (point.x, point.y)
    switch event.kind {
    case .milestone: canvas.circle(point, radius: 5, style, title: event.name)
    case .notice:
      canvas.polygon(
        [Point(x, y - 6), Point(x + 6, y + 5), Point(x - 6, y + 5)], style, title: event.name)
    case .renewal:
      canvas.polygon(
        [Point(x, y - 7), Point(x + 7, y), Point(x, y + 7), Point(x - 7, y)], style,
        title: event.name)
    case .end: canvas.rectangle(Box(around: point, radius: 5), style, title: event.name)
    }
  }

  private func word(_ event: Event) -> String {
    switch event.certainty {
    case .actual: "done"
    case .planned: "planned"
    case .forecast: "expected"
    }
  }

  private var description: String {
    let now = today.map { "Today is \(calendar.text($0)). " } ?? ""
    return now
      + events.map { "\(calendar.text($0.day)): \($0.name), \(word($0))." }.joined(separator: " ")
      + spans.map {
        " \($0.name): \(calendar.text($0.from)) to \(calendar.text($0.to))."
      }.joined()
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["From", "To", "What", "State"], numbers: [],
      rows: events.map { event in
        [calendar.cell(event.day), .words(""), .words(event.name), .words(word(event))]
      }
        + spans.map { span in
          [calendar.cell(span.from), calendar.cell(span.to), .words(span.name), .words("")]
        })
  }
}
