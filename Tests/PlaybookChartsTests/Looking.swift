import PlaybookCharts
import PlaybookTestSupport
import Testing

/// Holds a picture to what is promised of every one.
func expectClear(_ drawing: Drawing, _ comment: Comment = "") {
  for (index, label) in drawing.labels.enumerated() {
    if !drawing.bounds.holds(label.box) {
      Issue.record("\(comment) \(label.lines) stands at \(label.box), outside \(drawing.bounds)")
    }
    for other in drawing.labels[(index + 1)...] where label.box.overlaps(other.box) {
      Issue.record("\(comment) \(label.lines), \(other.lines) share \(label.box), \(other.box)")
    }
  }
}

extension SplitMix64 {
  /// A value of some size, now and then none or none that can be drawn.
  mutating func value() -> Double? {
    switch Int.random(in: 0..<12, using: &self) {
    case 0: return nil
    case 1: return [Double.nan, .infinity, -.infinity, 1e300].randomElement(using: &self)
    case 2: return 0
    case 3: return Double.random(in: -1e12...1e12, using: &self)
    case 4: return Double.random(in: -1e-6...1e-6, using: &self)
    default: return Double.random(in: -500...1500, using: &self)
    }
  }

  mutating func name() -> String {
    NastyNames.name(Int.random(in: 0..<NastyNames.all.count * 2, using: &self))
  }

  mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func many<Element>(_ range: ClosedRange<Int>, _ make: (inout SplitMix64) -> Element)
    -> [Element]
  {
    (0..<count(range)).map { _ in make(&self) }
  }
}
