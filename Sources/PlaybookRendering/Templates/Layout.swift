internal import Synchronization

/// A layout that is ready to be filled, with the skeletons of the structures met so far.
///
/// Many threads use it at once; the lock is held only to look a skeleton up.
final class Layout: Sendable {
  /// How many skeletons are kept. Where pages differ more, old ones are made again.
  static let maximumSkeletons = 128

  private let texts: [[UInt8]]
  private let shape: NumberedShape
  private let listCount: Int
  private let template: LibraryTemplate
  private let skeletons = Mutex<[[UInt8]: Skeleton]>([:])

  /// - Parameters:
  ///   - template: what the library makes of the layout's marks.
  ///   - texts: what the numbers in them stand for.
  init(_ template: LibraryTemplate, shape: Shape, texts: [[UInt8]]) {
    self.texts = texts
    self.shape = NumberedShape(shape)
    listCount = shape.listCount
    self.template = template
  }

  func fill(_ value: TemplateValue, limit: Int) -> [UInt8] {
    let values = FlatValues(value, shape: shape, listCount: listCount)
    return skeleton(for: values.signature).fill(values, limit: limit)
  }

  private func skeleton(for signature: [UInt8]) -> Skeleton {
    if let known = skeletons.withLock({ $0[signature] }) { return known }
    let output = template.render(StandIns.value(for: signature, shape: shape, listCount: listCount))
    let skeleton = Skeleton(reading: output, with: texts)
    skeletons.withLock { known in
      if known.count >= Self.maximumSkeletons { known.removeAll(keepingCapacity: true) }
      known[signature] = skeleton
    }
    return skeleton
  }
}
