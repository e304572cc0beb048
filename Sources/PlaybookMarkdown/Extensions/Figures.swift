extension MarkdownExtension {
  /// Turns an image with a title that is alone in its paragraph into a figure; the title is its
  /// caption.
  static let figures = MarkdownExtension(
    name: "figures", trigger: .image,
    block: { block, writer in
      guard block.kind == .paragraph, let image = block.firstChild, image.kind == .image,
        image.next == nil, !image.title.isEmpty, !image.destination.begins(with: "view:")
      else { return }
      writer.annotations.set(.figure, on: block)
    })
}
