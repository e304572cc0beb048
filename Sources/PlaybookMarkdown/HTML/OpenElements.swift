/// The elements of raw HTML that are open, so that every one is closed within its container.
struct OpenElements {
  struct Element {
    let name: String
    /// The node whose children the tags stand among: it has to be closed before that node is.
    let owner: Node
    let content: TagRule.Content
    /// Where the start tag stands.
    let source: RawHTML
    let range: Range<Int>
  }

  private(set) var elements: [Element] = []
  /// What was reported already, once per name and page.
  private var reported: Set<String> = []

  var isEmpty: Bool { elements.isEmpty }
  var last: Element? { elements.last }

  mutating func push(_ element: Element) { elements.append(element) }
  mutating func pop() -> Element? { elements.popLast() }

  /// True the first time.
  mutating func report(_ name: String) -> Bool { reported.insert(name).inserted }

  /// How many elements there are below those of this owner, which are the innermost.
  func count(below owner: Node) -> Int {
    var count = elements.count
    while count > 0, elements[count - 1].owner == owner { count -= 1 }
    return count
  }

  /// The innermost element of a name that was opened beside this place.
  func index(of name: String, owner: Node) -> Int? {
    elements[count(below: owner)...].lastIndex { $0.name == name }
  }

  /// The innermost element in which a part of a table may stand, in the table that is open here.
  func index(ofParentIn names: [String], owner: Node) -> Int? {
    var index = elements.count
    while index > 0 {
      index -= 1
      let element = elements[index]
      if element.owner != owner { return nil }
      if names.contains(element.name) { return index }
      if element.name == "table" { return nil }
    }
    return nil
  }

  /// The outermost element that may not be open beyond one block of HTML.
  func index(ofPhrasingIn owner: Node) -> Int? {
    elements[count(below: owner)...].firstIndex { $0.content == .phrasing }
  }

  /// True for elements whose end tag HTML lets be left out.
  static func mayStayOpen(_ name: String) -> Bool {
    switch name {
    case "li", "dt", "dd", "p", "td", "th", "tr", "thead", "tbody", "tfoot", "rp", "rt", "caption":
      true
    default: false
    }
  }
}
