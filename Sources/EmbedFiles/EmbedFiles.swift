internal import Foundation

/// Writes the files of a folder as one Swift file of string literals: `EmbedFiles FOLDER NAME
/// OUTPUT [FOLDER-TO-LEAVE-OUT]`.
///
/// Text only: an array literal of 100 KB would take the compiler ten seconds, a string takes none.
@main enum EmbedFiles {
  static func main() {
    let arguments = CommandLine.arguments
    guard (4...5).contains(arguments.count) else {
      stop("usage: EmbedFiles FOLDER NAME OUTPUT [FOLDER-TO-LEAVE-OUT]")
    }
    do {
      let text = try swiftSource(
        of: URL(filePath: arguments[1]), named: arguments[2],
        without: arguments.count > 4 ? arguments[4] + "/" : nil)
      try Data(text.utf8).write(to: URL(filePath: arguments[3]))
    } catch {
      stop("\(error)")
    }
  }

  /// The Swift file, whose entries stand in the order of their paths' bytes.
  private static func swiftSource(
    of folder: URL, named name: String, without prefix: String?
  ) throws -> String {
    var result = """
      /// The files of `\(folder.lastPathComponent)/`: made while building, by EmbedFiles.
      let \(name): [(path: String, text: String)] = [

      """
    for path in try paths(below: folder) where !(prefix.map(path.hasPrefix) ?? false) {
      let bytes = try Data(contentsOf: folder.appending(path: path))
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw NotText(path: "\(folder.lastPathComponent)/\(path)")
      }
      result += "  (\(literal(path)), \(literal(text))),\n"
    }
    return result + "]\n"
  }

  private struct NotText: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) is not UTF-8; only text is embedded" }
  }

  /// All files but those whose name, or whose folder's name, begins with a dot.
  private static func paths(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { path in
        let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
        var isFolder: ObjCBool = false
        let file = folder.appending(path: path).path
        let exists = FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        return exists && !isFolder.boolValue && !isHidden
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A literal on one line, of exactly these scalars.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      // Everything that is not plainly visible, so that no editor or compiler changes it.
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result + "\""
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data("error: \(message)\n".utf8))
    exit(1)
  }
}
