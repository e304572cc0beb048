internal import PlaybookDiagnostics

/// A part of a picture: an element, or text inside one. Only `markup` writes markup.
package indirect enum SVG: Sendable, Equatable {
  /// Attributes keep the order in which they are given, so equal pictures are equal bytes.
  case element(String, [Attribute], [SVG])
  case text(String)

  /// A name with its value, not escaped yet.
  package struct Attribute: Sendable, Equatable {
    package let name: String
    package let value: String

    init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    /// - Parameter number: a place or a length in the units of the picture.
    init(_ name: String, _ number: Double) {
      self.init(name, number.coordinate)
    }
  }

  /// The part as XML, which is also HTML.
  package var markup: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): bytes.append(escaping: text.drawable.utf8)
    case .element(let name, let attributes, let children):
      bytes.append(contentsOf: "<\(name)".utf8)
      for attribute in attributes {
        bytes.append(contentsOf: " \(attribute.name)=\"".utf8)
        bytes.append(escaping: attribute.value.drawable.utf8)
        bytes.append(UInt8(ascii: "\""))
      }
      guard !children.isEmpty else {
        bytes.append(contentsOf: "/>".utf8)
        return
      }
      bytes.append(UInt8(ascii: ">"))
      for child in children { child.write(to: &bytes) }
      bytes.append(contentsOf: "</\(name)>".utf8)
    }
  }
}

extension String {
  /// The text without what XML cannot hold; line breaks and tabs become spaces.
  var drawable: String {
    let isClean = utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xEF }
    if isClean { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result += " "
      case 0..<0x20, 0x7F...0x9F: break
      case 0xFFFE, 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Double {
  /// The number for an attribute: at most two digits after the point, and none that say nothing.
  var coordinate: String {
    guard isFinite, magnitude < 1e9 else { return "0" }
    let hundredths = Int((self * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = Int(hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
