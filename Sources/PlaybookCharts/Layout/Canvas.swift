/// A picture being drawn: shapes below, texts above, and what is known of where texts stand.
struct Canvas: Sendable {
  static let width = 400.0
  static let lineHeight = LabelPlacer.lineHeight

  /// What every id of the picture begins with.
  let prefix: String
  private(set) var shapes: [SVG] = []
  private(set) var texts: [SVG] = []
  private(set) var placer: LabelPlacer
  /// The lowest edge of all labels so far.
  private(set) var lowestText = 0.0

  /// - Parameter prefix: unique on the page; what no id can hold becomes a hyphen.
  init(prefix: String, width: Double = Canvas.width) {
    self.prefix = String(
      String.UnicodeScalarView(
        prefix.unicodeScalars.map { scalar in
          let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
          return isPlain || scalar == "_" ? scalar : "-"
        }))
    placer = LabelPlacer(width: width)
  }

  var width: Double { placer.width }

  mutating func add(_ shape: SVG) { shapes.append(shape) }
  mutating func keepClear(_ box: Box) { placer.keepClear(box) }

  /// Puts a text where it says, whatever stands there.
  @discardableResult
  mutating func label(_ label: Label) -> Box {
    let (text, box) = placer.measured(label)
    guard text.lines != [""] else { return box }
    placer.add(text.lines, box)
    lowestText = max(lowestText, box.bottom)
    texts.append(element(label, text, box))
    return box
  }

  /// Puts a text where it says if nothing stands there.
  /// - Returns: whether it is there now.
  @discardableResult
  mutating func labelIfFree(_ label: Label) -> Bool {
    guard placer.isFree(placer.measured(label).box) else { return false }
    self.label(label)
    return true
  }

  /// Puts a text at the first of the places where nothing stands.
  mutating func label(
    _ text: Label, atOneOf places: [(Point, LabelAnchor, LabelRise)], in area: Box
  )
    -> Bool
  {
    for (point, anchor, rise) in places {
      var label = text
      (label.at, label.anchor, label.rise) = (point, anchor, rise)
      let box = placer.measured(label).box
      if area.holds(box), placer.isFree(box) {
        self.label(label)
        return true
      }
    }
    return false
  }

  private func element(_ label: Label, _ text: WrappedText, _ box: Box) -> SVG {
    let x =
      switch label.anchor {
      case .start: box.x
      case .middle: box.x + box.width / 2
      case .end: box.right
      }
    let styles = [label.isBold ? "chart-strong" : nil, label.style].compactMap { $0 }
    var attributes: [SVG.Attribute] = []
    if !styles.isEmpty { attributes.append(.init("class", styles.joined(separator: " "))) }
    attributes += [.init("x", x), .init("y", label.rise.edge(of: box))]
    if label.anchor != .start { attributes.append(.init("text-anchor", label.anchor.rawValue)) }
    // In ems, so that lines stay together where the style sheet sets text smaller.
    let first = label.rise.firstLine(of: text.lines.count)
    var children: [SVG] = []
    if text.isShortened { children.append(.element("title", [], [.text(label.text)])) }
    if text.lines.count == 1 {
      attributes.append(.init("dy", "\(first.coordinate)em"))
      children.append(.text(text.lines[0]))
    } else {
      for (index, line) in text.lines.enumerated() {
        let rise = index == 0 ? first : 1.2
        children.append(
          .element(
            "tspan", [.init("x", x), .init("dy", "\(rise.coordinate)em")], [.text(line)]))
      }
    }
    return .element("text", attributes, children)
  }

  /// The finished picture.
  /// - Parameter height: in units; the labels decide where it is nothing.
  func drawing(_ words: ChartWords, height: Double? = nil, table: ChartTable) -> Drawing {
    let height = max(height ?? 0, lowestText + 2).rounded(.up)
    var children: [SVG] = [
      .element("title", [.init("id", "\(prefix)-title")], [.text(words.title)]),
      .element("desc", [.init("id", "\(prefix)-desc")], [.text(words.description)]),
    ]
    children += shapes
    children += texts
    let svg = SVG.element(
      "svg",
      [
        .init("xmlns", "http://www.w3.org/2000/svg"), .init("class", "chart \(words.style)"),
        .init("viewBox", "0 0 \(width.coordinate) \(height.coordinate)"),
        .init("role", "img"),
        .init("aria-labelledby", "\(prefix)-title \(prefix)-desc"),
      ], children)
    return Drawing(
      svg: svg, table: table, labels: placer.labels,
      bounds: Box(x: 0, y: 0, width: width, height: height))
  }
}

extension LabelRise {
  fileprivate func edge(of box: Box) -> Double {
    switch self {
    case .top: box.y
    case .middle: box.y + box.height / 2
    case .bottom: box.bottom
    }
  }

  /// How far the first base line stands below the label's place, in ems.
  fileprivate func firstLine(of count: Int) -> Double {
    switch self {
    case .top: 0.93
    case .middle: 0.35 - 0.6 * Double(count - 1)
    case .bottom: -0.25 - 1.2 * Double(count - 1)
    }
  }
}
