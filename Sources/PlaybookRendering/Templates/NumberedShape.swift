/// A layout's shape with a number for each of its lists, so that values need no names: the page
/// itself is 0, the lists follow in the order in which they are declared, outer before inner.
indirect enum NumberedShape: Sendable {
  case leaf
  case flag
  case list(Int, NumberedShape)
  case record([(name: String, shape: NumberedShape)])
  case untyped

  init(_ shape: Shape) {
    var next = 1
    self.init(shape, next: &next)
  }

  private init(_ shape: Shape, next: inout Int) {
    switch shape {
    case .text, .url, .html: self = .leaf
    case .flag: self = .flag
    case .untyped: self = .untyped
    case .list(let entry):
      let number = next
      next += 1
      self = .list(number, NumberedShape(entry, next: &next))
    case .record(let fields):
      var numbered: [(name: String, shape: NumberedShape)] = []
      for field in fields {
        numbered.append((field.name, NumberedShape(field.shape, next: &next)))
      }
      self = .record(numbered)
    }
  }
}

extension Shape {
  /// How many lists a value of this shape declares, those inside of lists too.
  var listCount: Int {
    switch self {
    case .text, .url, .html, .flag, .untyped: 0
    case .list(let entry): 1 + entry.listCount
    case .record(let fields): fields.reduce(0) { $0 + $1.listCount }
    }
  }
}
