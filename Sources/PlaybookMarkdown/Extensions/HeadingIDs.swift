/// The id that GitHub gives to a heading: lower case; letters, marks, decimal digits, connectors,
/// spaces and hyphens alone are kept; a space becomes a hyphen.
///
/// Empty where nothing is left.
func headingSlug(_ text: [UInt8]) -> String {
  var slug: [UInt8] = []
  slug.reserveCapacity(text.count)
  for byte in text {
    if byte >= 0x80 { return unicodeSlug(text) }
    if byte.isLetterOrDigit || byte == .hyphen || byte == .underscore {
      slug.append(byte.lowercased)
    } else if byte == .space {
      slug.append(.hyphen)
    }
  }
  return String(decoding: slug, as: UTF8.self)
}

private func unicodeSlug(_ text: [UInt8]) -> String {
  var slug = String.UnicodeScalarView()
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    if scalar == " " {
      slug.append("-")
    } else if scalar == "-" || scalar.isKeptInSlugs {
      slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
  return String(slug)
}

extension Unicode.Scalar {
  fileprivate var isKeptInSlugs: Bool {
    if properties.isAlphabetic { return true }
    return switch properties.generalCategory {
    case .decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
