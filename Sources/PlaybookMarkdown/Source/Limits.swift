/// What one body may hold at most. libcmark has no patches against hostile input, and some of its
/// work is quadratic in these.
enum Limits {
  static let bodyBytes = 1 << 20
  /// Quotations and list items within each other.
  static let blockDepth = 100
  /// Nodes of a tree within each other, blocks and inlines together.
  static let treeDepth = 200
  /// `![` in a stretch without a blank line.
  static let imageOpeners = 10_000
  static let links = 20_000
  static let tableColumns = 128
  static let tableCells = 100_000
}
