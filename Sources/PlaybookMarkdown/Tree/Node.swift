internal import CCmark

/// The version of the libcmark that runs, which may be another than the one built against. Another
/// version may give other bytes.
package let cmarkVersion = String(cString: cmark_version_string())

/// Bytes that belong to a tree of libcmark: valid until the tree is freed or the node changed.
typealias NodeText = UnsafeBufferPointer<UInt8>

/// What a node is; CommonMark's kinds, and two that only our extensions make.
enum NodeKind: Sendable, Equatable {
  case document, quote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading, rule
  case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image

  var isInline: Bool {
    switch self {
    case .document, .quote, .list, .item, .codeBlock, .htmlBlock, .customBlock, .paragraph,
      .heading, .rule:
      false
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .customInline, .emphasis, .strong,
      .link, .image:
      true
    }
  }
}

/// A place in a tree of libcmark.
///
/// All of libcmark's functions and pointers are in this file. A node never leaves the call of
/// `withTree` that it belongs to: nothing that is stored in a `Document` holds one.
struct Node: Equatable {
  private let pointer: OpaquePointer

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  /// Parses Markdown, lends the tree to the body, and frees it.
  ///
  /// libcmark ends the process where memory runs out, so there is always a tree.
  static func withTree<Result>(
    of markdown: [UInt8], _ body: (Node) -> Result
  ) -> Result? {
    let root = markdown.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let root, let node = Node(root) else { return nil }
    defer { cmark_node_free(root) }

    return body(node)
  }

  // A node that is in no tree yet; whoever makes it puts it into one, which frees it.
  static func make(_ kind: NodeKind) -> Node? {
    switch kind {
    case .customBlock: Node(cmark_node_new(CMARK_NODE_CUSTOM_BLOCK))
    case .customInline: Node(cmark_node_new(CMARK_NODE_CUSTOM_INLINE))
    case .text: Node(cmark_node_new(CMARK_NODE_TEXT))
    case .link: Node(cmark_node_new(CMARK_NODE_LINK))
    case .paragraph: Node(cmark_node_new(CMARK_NODE_PARAGRAPH))
    default: nil
    }
  }
}

// MARK: Reading

extension Node {
  var kind: NodeKind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_CUSTOM_INLINE: .customInline
    case CMARK_NODE_CUSTOM_BLOCK: .customBlock
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK: .rule
    default: .document
    }
  }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

  /// The text of a text, code or raw HTML node; empty for all others.
  var literal: NodeText { text(cmark_node_get_literal(pointer)) }
  /// The destination of a link or an image, entities and escapes resolved.
  var destination: NodeText { text(cmark_node_get_url(pointer)) }
  var title: NodeText { text(cmark_node_get_title(pointer)) }
  var fenceInfo: NodeText { text(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// 1-based, in the text that was parsed. Right for blocks only.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// 1-based, in bytes. Right for blocks only.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// Right for blocks that hold no others; a setext heading may end on its underline.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// A number that an extension left on the node; 0 for none.
  var mark: Int {
    get { Int(bitPattern: cmark_node_get_user_data(pointer)) }
    nonmutating set {
      cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: newValue))
    }
  }

  private func text(_ characters: UnsafePointer<CChar>?) -> NodeText {
    guard let characters else { return NodeText(start: nil, count: 0) }
    return UnsafeRawPointer(characters).withMemoryRebound(to: UInt8.self, capacity: 1) {
      NodeText(start: $0, count: playbook_length(characters))
    }
  }
}

// MARK: Changing

extension Node {
  func setLiteral(_ bytes: some Collection<UInt8>) {
    withCharacters(bytes) { _ = cmark_node_set_literal(pointer, $0) }
  }

  func setDestination(_ bytes: some Collection<UInt8>) {
    withCharacters(bytes) { _ = cmark_node_set_url(pointer, $0) }
  }

  func setTitle(_ bytes: some Collection<UInt8>) {
    withCharacters(bytes) { _ = cmark_node_set_title(pointer, $0) }
  }

  func setFenceInfo(_ bytes: some Collection<UInt8>) {
    withCharacters(bytes) { _ = cmark_node_set_fence_info(pointer, $0) }
  }

  func append(_ child: Node) { _ = cmark_node_append_child(pointer, child.pointer) }
  func insert(before sibling: Node) { _ = cmark_node_insert_before(sibling.pointer, pointer) }
  func insert(after sibling: Node) { _ = cmark_node_insert_after(sibling.pointer, pointer) }

  /// Takes the node out of its tree and frees it with all below it.
  func remove() { cmark_node_free(pointer) }

  /// Joins neighbouring texts below the node, which libcmark splits at every possible delimiter.
  func joinTexts() { cmark_consolidate_text_nodes(pointer) }

  private func withCharacters(
    _ bytes: some Collection<UInt8>, _ body: (UnsafePointer<CChar>) -> Void
  ) {
    var characters = bytes.map { CChar(bitPattern: $0) }
    characters.append(0)
    characters.withUnsafeBufferPointer { if let start = $0.baseAddress { body(start) } }
  }
}

// MARK: Walking

extension Node {
  /// The node that follows in document order below `root`, after this one was entered or left.
  ///
  /// - Returns: the next node and whether it is entered; nothing after `root` was left. A node that
  ///   can hold others is entered and left, all others are entered only.
  func step(entered: Bool, below root: Node) -> (node: Node, entered: Bool)? {
    if entered, let child = firstChild { return (child, true) }
    if entered, kind.isContainer { return (self, false) }
    if self == root { return nil }
    if let next { return (next, true) }
    guard let parent else { return nil }
    return (parent, false)
  }
}

extension NodeKind {
  /// True for nodes that can hold others.
  var isContainer: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock, .rule: false
    case .document, .quote, .list, .item, .customBlock, .paragraph, .heading, .customInline,
      .emphasis, .strong, .link, .image:
      true
    }
  }
}
