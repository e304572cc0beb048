import Foundation
import Yams

/// What reading facts costs at least: the files read, YAML composed into nodes and CSV split into
/// cells, on one thread, and nothing understood. `load.py` compares the tool with it.
@main enum LoadFloor {
  static func main() throws {
    var nodes = 0
    var cells = 0
    for path in CommandLine.arguments.dropFirst() {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      if path.hasSuffix(".csv") {
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
          for cell in line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            cells += String(decoding: cell, as: UTF8.self).utf8.count
          }
        }
      } else {
        let text = String(decoding: bytes, as: UTF8.self)
        nodes += try Yams.compose(yaml: text, .default, .default, .utf8)?.mapping?.count ?? 0
      }
    }
    print("\(nodes) entities, \(cells) bytes in cells")
  }
}
