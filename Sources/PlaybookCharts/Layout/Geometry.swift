/// A place in a picture, in its units: from the left, and from the top.
struct Point: Sendable, Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

/// An upright rectangle of a picture.
package struct Box: Sendable, Equatable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package var right: Double { x + width }
  package var bottom: Double { y + height }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    let slack = 0.01
    return x + slack < other.right && other.x + slack < right && y + slack < other.bottom
      && other.y + slack < bottom
  }

  package func holds(_ other: Box) -> Bool {
    let slack = 0.01
    return other.x >= x - slack && other.y >= y - slack && other.right <= right + slack
      && other.bottom <= bottom + slack
  }

  init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  init(around point: Point, radius: Double) {
    self.init(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
  }
}

/// Places along a line, moved as little as needed so that neighbours keep a distance.
///
/// - Parameters:
///   - wanted: where each would like its middle; any order.
///   - sizes: how much room each takes along the line.
///   - range: the whole of all has to lie in it; where it is too short, it grows at its end.
package func spread(_ wanted: [Double], sizes: [Double], in range: ClosedRange<Double>) -> [Double]
{
  struct Cluster {
    var start: Double
    var size: Double
    var members: [(index: Int, size: Double)]
    /// The sum of where the members would like the cluster to start.
    var sum: Double
  }
  let total = sizes.reduce(0, +)
  let end = max(range.upperBound, range.lowerBound + total)
  var clusters: [Cluster] = []
  let order = zip(wanted, sizes).enumerated().sorted {
    ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
  }
  for (index, (middle, size)) in order {
    let start = min(max(middle - size / 2, range.lowerBound), end - size)
    var new = Cluster(start: start, size: size, members: [(index, size)], sum: start)
    while let last = clusters.last, last.start + last.size > new.start {
      clusters.removeLast()
      let count = Double(last.members.count + new.members.count)
      let sum = last.sum + new.sum - last.size * Double(new.members.count)
      let size = last.size + new.size
      let start = min(max(sum / count, range.lowerBound), end - size)
      new = Cluster(start: start, size: size, members: last.members + new.members, sum: sum)
    }
    clusters.append(new)
  }
  var result = wanted
  for cluster in clusters {
    var place = cluster.start
    for (index, size) in cluster.members where result.indices.contains(index) {
      result[index] = place + size / 2
      place += size
    }
  }
  return result
}
