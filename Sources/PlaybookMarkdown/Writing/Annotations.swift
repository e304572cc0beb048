/// What an extension made of a node that CommonMark has another meaning for, or none.
enum Annotation {
  case none
  /// Written elsewhere or not at all.
  case hidden
  /// The number of the table that stands here.
  case table(Int)
  case alert(AlertKind)
  case task(isDone: Bool)
  case taskItem
  case figure
  case deletion
  /// The number of the footnote, and the id of this use of it.
  case footnote(number: Int, id: String)
}

/// The annotations of one tree; a node's mark is the number of its annotation.
struct Annotations {
  private var values: [Annotation] = []

  var isEmpty: Bool { values.isEmpty }

  mutating func set(_ annotation: Annotation, on node: Node) {
    values.append(annotation)
    node.mark = values.count
  }

  func annotation(of node: Node) -> Annotation {
    if values.isEmpty { return .none }
    let mark = node.mark
    return mark >= 1 && mark <= values.count ? values[mark - 1] : .none
  }
}
