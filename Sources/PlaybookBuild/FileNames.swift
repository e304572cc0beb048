/// Names that are not published: hidden files, and those that their author keeps back.
func isSkipped(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }

func isMarkdown(_ name: String) -> Bool {
  hasExtension("md", name) || hasExtension("markdown", name)
}

func isYAML(_ name: String) -> Bool { hasExtension("yaml", name) || hasExtension("yml", name) }

func isCSV(_ name: String) -> Bool { hasExtension("csv", name) }

/// Whether a name ends in a dot and these lower-case letters, in any case, after something else.
private func hasExtension(_ letters: StaticString, _ name: String) -> Bool {
  let name = name.utf8
  let wanted = letters.withUTF8Buffer { Array($0) }
  guard name.count > wanted.count + 1 else { return false }
  let end = name.suffix(wanted.count + 1)
  return end.first == UInt8(ascii: ".") && end.dropFirst().elementsEqual(wanted) { $0 | 0x20 == $1 }
}

/// Why a name cannot be used on every file system; nothing where it can.
func flaw(ofName name: String) -> String? {
  if name.utf8.count > 255 { return "is longer than 255 bytes" }
  for scalar in name.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return "holds a control character"
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x061C:
      return "holds a character that changes the direction of text"
    case 0x2028, 0x2029: return "holds a line separator"
    default: break
    }
    if "<>:\"|?*\\".unicodeScalars.contains(scalar) {
      return "holds '\(scalar)', which Windows does not allow in names"
    }
  }
  if name.hasSuffix(".") || name.hasSuffix(" ") { return "ends with a dot or a space" }
  let stem = name.prefix { $0 != "." }.uppercased()
  return reservedNames.contains(stem) ? "is reserved on Windows" : nil
}

private let reservedNames: Set<String> = {
  let numbered = (0...9).flatMap { ["COM\($0)", "LPT\($0)"] }
  return Set(["CON", "PRN", "AUX", "NUL"] + numbered)
}()

extension String {
  /// What follows a prefix, compared byte by byte; nothing where the text begins otherwise.
  ///
  /// A name may begin with a combining mark, which `Character`s would join with the slash before
  /// it.
  func dropping(prefix: String) -> String? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }

  /// Before another text in the order of their bytes, whatever the language or normal form.
  func precedesByBytes(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in
        a.lexicographicallyPrecedes(b)
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
