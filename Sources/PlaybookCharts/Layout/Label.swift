/// Which part of a text stands at its place, along the line.
enum LabelAnchor: String, Sendable {
  case start, middle, end
}

/// Which part of a text stands at its place, from top to bottom.
enum LabelRise: Sendable {
  case top, middle, bottom
}

/// A text to be put into a picture.
struct Label: Sendable {
  var text: String
  var at: Point
  var anchor: LabelAnchor = .start
  var rise: LabelRise = .middle
  /// Wider ones are wrapped, then shortened.
  var maximumWidth: Double = .infinity
  var maximumLines = 1
  var isBold = false
  /// What the style sheet knows it by, such as `chart-soft`.
  var style: String?

  init(
    _ text: String, at point: Point, _ anchor: LabelAnchor = .start, _ rise: LabelRise = .middle,
    within width: Double = .infinity, lines: Int = 1, isBold: Bool = false, style: String? = nil
  ) {
    self.text = text
    self.at = point
    self.anchor = anchor
    self.rise = rise
    maximumWidth = width
    maximumLines = lines
    self.isBold = isBold
    self.style = style
  }
}

/// A text in its place, with the room that it takes at most.
package struct PlacedLabel: Sendable, Equatable {
  package let lines: [String]
  package let box: Box
}

/// Where all texts of one picture stand. Every text goes through here, so it knows what is free.
package struct LabelPlacer: Sendable {
  /// The size of text, in units of the picture: a phone shows 400 units on 328 pixels, and text
  /// there may not be smaller than 11.
  static let textSize = 14.0
  static let lineHeight = 17.0

  /// The width of the picture: no label is wider, and none stands outside.
  let width: Double
  package private(set) var labels: [PlacedLabel] = []
  /// What labels that have a choice keep clear of, besides each other.
  private(set) var obstacles: [Box] = []

  init(width: Double) { self.width = width }

  static func width(of text: String, isBold: Bool = false) -> Double {
    TextWidth.ems(text, isBold: isBold) * textSize
  }

  /// The lines of a label and the room that they would take, moved sideways into the picture.
  func measured(_ label: Label) -> (text: WrappedText, box: Box) {
    let room = min(label.maximumWidth, width)
    let text = WrappedText(
      label.text, ems: room / Self.textSize, lines: label.maximumLines, isBold: label.isBold)
    let widths = text.lines.map { Self.width(of: $0, isBold: label.isBold) }
    let size = min(widths.max() ?? 0, width)
    let height = Double(text.lines.count) * Self.lineHeight
    let x =
      switch label.anchor {
      case .start: label.at.x
      case .middle: label.at.x - size / 2
      case .end: label.at.x - size
      }
    let y =
      switch label.rise {
      case .top: label.at.y
      case .middle: label.at.y - height / 2
      case .bottom: label.at.y - height
      }
    let inside = min(max(x, 0), width - size)
    return (text, Box(x: inside, y: y, width: size, height: height))
  }

  func isFree(_ box: Box) -> Bool {
    !labels.contains { $0.box.overlaps(box) } && !obstacles.contains { $0.overlaps(box) }
  }

  mutating func keepClear(_ box: Box) { obstacles.append(box) }

  mutating func add(_ lines: [String], _ box: Box) {
    labels.append(PlacedLabel(lines: lines, box: box))
  }
}
