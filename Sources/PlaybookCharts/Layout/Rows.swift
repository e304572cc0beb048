/// A text below or above a mark, connected with it.
struct DroppedLabel: Sendable {
  /// Where the mark stands.
  var x: Double
  var text: String
  var style: String?
  var isBold = false

  init(_ x: Double, _ text: String, style: String? = nil, isBold: Bool = false) {
    self.x = x
    self.text = text
    self.style = style
    self.isBold = isBold
  }
}

extension Canvas {
  /// Puts texts into rows below their marks, each with a thin line up to its mark that crosses no
  /// other text where that can be had.
  ///
  /// - Parameters:
  ///   - start: where the thin lines begin.
  ///   - top: the upper edge of the first row.
  /// - Returns: the lower edge of the last row.
  @discardableResult
  mutating func drop(_ labels: [DroppedLabel], from start: Double, top: Double) -> Double {
    let packing = RowPacking.best(labels, width: width)
    for item in packing.items {
      let y = top + Double(item.row) * Self.lineHeight
      if item.row > 0 { line(Point(item.x, start), Point(item.x, y + 1), "leader") }
      write(labels[item.index], item, y)
    }
    return top + Double(packing.rows) * Self.lineHeight
  }

  /// The same above marks, the first row lowest.
  ///
  /// - Parameters:
  ///   - top: the upper edge of the highest row.
  ///   - gap: what is left between the lowest row and what follows.
  /// - Returns: where what follows begins; the thin lines reach down to it.
  mutating func raise(_ labels: [DroppedLabel], top: Double, gap: Double = 5) -> Double {
    let packing = RowPacking.best(labels, width: width)
    let bottom = top + Double(packing.rows) * Self.lineHeight + gap
    for item in packing.items {
      let y = bottom - gap - Double(item.row + 1) * Self.lineHeight
      line(Point(item.x, y + Self.lineHeight - 1), Point(item.x, bottom), "leader")
      write(labels[item.index], item, y)
    }
    return bottom
  }

  private mutating func write(_ label: DroppedLabel, _ item: RowPacking.Item, _ y: Double) {
    // The end that is nearest to the mark stays there where the style sheet sets text smaller.
    let middle = (item.left + item.right) / 2
    let (anchor, x): (LabelAnchor, Double) =
      if (middle - item.x).magnitude < 1 { (.middle, middle) } else if item.x > middle {
        (.end, item.right)
      } else { (.start, item.left) }
    self.label(
      Label(
        label.text, at: Point(x, y), anchor, .top, within: item.right - item.left + 1,
        isBold: label.isBold, style: label.style))
  }
}

/// Which row each of some texts goes to.
private struct RowPacking {
  struct Item {
    /// Which text.
    var index: Int
    var left: Double
    var right: Double
    /// Where its mark stands.
    var x: Double
    var row: Int
  }

  /// The side of its mark on which a text stands.
  private enum Side: CaseIterable { case after, before, inward, centred }

  private(set) var items: [Item] = []
  private(set) var rows = 0
  private var crossings = 0

  /// The packing whose thin lines cross the fewest texts, and of those the lowest.
  static func best(_ labels: [DroppedLabel], width: Double) -> RowPacking {
    let all = Side.allCases.map { RowPacking(labels, width: width, $0) }
    return all.min { ($0.crossings, $0.rows) < ($1.crossings, $1.rows) } ?? all[0]
  }

  private init(_ labels: [DroppedLabel], width: Double, _ side: Side) {
    let order = labels.indices.sorted { a, b in
      switch side {
      case .after, .centred: (labels[a].x, a) > (labels[b].x, b)
      case .before: (labels[a].x, a) < (labels[b].x, b)
      case .inward: (abs(labels[a].x - width / 2), a) < (abs(labels[b].x - width / 2), b)
      }
    }
    for index in order {
      let label = labels[index]
      let size = min(LabelPlacer.width(of: label.text, isBold: label.isBold), width)
      let isBefore = side == .before || (side == .inward && label.x > width / 2)
      let wanted =
        side == .centred
        ? label.x - size / 2 : isBefore ? label.x - size + 3 : label.x - 3
      let left = min(max(0, wanted), width - size)
      add(Item(index: index, left: left, right: left + size, x: label.x, row: 0))
    }
    crossings = items.reduce(0) { sum, item in
      sum + items.count { $0.row < item.row && $0.covers(item.x) }
    }
  }

  private mutating func add(_ item: Item) {
    let gap = 6.0
    func isFree(_ row: Int) -> Bool {
      !items.contains {
        $0.row == row && item.left < $0.right + gap && $0.left < item.right + gap
      }
    }
    func crossesNothing(_ row: Int) -> Bool {
      !items.contains { other in
        (other.row < row && other.covers(item.x)) || (other.row > row && item.covers(other.x))
      }
    }
    var item = item
    item.row =
      (0...rows).first { isFree($0) && crossesNothing($0) } ?? (0...rows).first(where: isFree)
      ?? rows
    items.append(item)
    rows = max(rows, item.row + 1)
  }
}

extension RowPacking.Item {
  /// Whether a thin line there would run through the text.
  fileprivate func covers(_ x: Double) -> Bool { left - 2 < x && x < right + 2 }
}
