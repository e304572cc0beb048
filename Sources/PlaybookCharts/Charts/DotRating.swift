/// A rating as a row of discs, small enough to stand beside its number.
package struct DotRating: Sendable {
  package let title: String
  /// Drawn to the nearest quarter of a disc.
  package let value: Double?
  /// How many discs there are, 1 to 10.
  package let maximum: Int

  package init(title: String, value: Double?, maximum: Int = 5) {
    self.title = title
    self.value = value?.shown
    self.maximum = min(max(maximum, 1), 10)
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where there is no value.
  package func drawn(id: String) -> Drawing? {
    guard let value else { return nil }
    var canvas = Canvas(prefix: id, width: Double(maximum) * 16)
    for index in 0..<maximum {
      let share = min(max(value - Double(index), 0), 1)
      canvas.disc(
        share: (share * 4).rounded() / 4, at: Point(Double(index) * 16 + 8, 8), radius: 6)
    }
    let shown = "\(ChartUnit().exact(value)) of \(maximum)"
    return canvas.drawing(
      ChartWords(style: "chart-dots", title: title, description: "\(shown)."), height: 16,
      table: ChartTable(
        title, words: [], numbers: [.init(title: "Rating")], rows: [[.words(shown)]]))
  }
}
