internal import ArgumentParser
internal import Foundation
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookExport
internal import PlaybookLoading

struct SchemaCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write the JSON Schema of settings, front matter, facts or playbook.json.",
    discussion: """
      Names are settings, front-matter, for each kind the file of one, as vendor, and the file of \
      many, as vendors, for editors; and playbook-json for who reads the output. Without a name \
      they are listed; with --output all are written.

      Example: playbook schema vendors > vendors.schema.json
      """)

  @Argument(help: ArgumentHelp("What the schema is of, such as vendors.", valueName: "name"))
  var name: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A folder that all schemas are written to, as NAME.schema.json.", valueName: "folder"))
  var output: String?

  func validate() throws {
    if name != nil, output != nil {
      throw ValidationError("--output writes all schemas; leave the name out.")
    }
  }

  func run(in surroundings: Surroundings) -> ExitStatus {
    if let output { return write(to: output, surroundings) }
    guard let name else {
      let width = NamedSchema.all.map(\.name.count).max() ?? 0
      for schema in NamedSchema.all {
        let space = String(repeating: " ", count: width - schema.name.count + 2)
        surroundings.writeOutput(schema.name + space + schema.files + "\n")
      }
      return .success
    }
    guard let schema = NamedSchema.all.first(where: { $0.name == name }) else {
      let near = didYouMean(nearest(to: name, in: NamedSchema.all.map(\.name)))
      surroundings.writeError(
        "Error: There is no schema '\(name.escapedForTerminal)'. "
          + (near ?? "'playbook schema' lists all.") + "\n")
      return .usage
    }
    surroundings.writeOutput(schema.json().pretty)
    return .success
  }

  /// Writes every schema into a folder, replacing what an earlier version wrote there.
  private func write(to output: String, _ surroundings: Surroundings) -> ExitStatus {
    let path = absolutePath(output, below: surroundings.currentFolder)
    do throws(FileSystemError) {
      let folder = try openFolder(path, on: surroundings.files)
      for schema in NamedSchema.all {
        let name = schema.name + ".schema.json"
        let bytes = Array(schema.json().pretty.utf8)
        if try surroundings.files.status(folder, name) != nil {
          try surroundings.files.removeFile(folder, name)
        }
        try surroundings.files.write(folder, name, bytes)
      }
    } catch {
      surroundings.writeError("Error: \(error.description.escapedForTerminal)\n")
      return .environment
    }
    surroundings.writeOutput(
      "\(counted(NamedSchema.all.count, "schema")) written to \(output.escapedForTerminal)\n")
    return .success
  }
}

/// A schema that can be asked for: of a file that is read, or of the one for machines.
struct NamedSchema: Sendable {
  let name: String
  /// The files that it is about, as a pattern below the site's folder.
  let files: String
  let json: @Sendable () -> JSONValue

  static let all =
    SchemaSubject.all.map { subject in
      NamedSchema(name: subject.name, files: subject.files) { jsonSchema(for: subject) }
    } + [
      NamedSchema(name: "playbook-json", files: "public/\(ExportDocument.path)") {
        ExportDocument.schema
      }
    ]
}

/// A folder, made where it is not there; those above it have to be.
private func openFolder(
  _ path: String, on files: FileSystem
) throws(FileSystemError) -> FileSystem.Folder {
  if files.resolve(path) == nil {
    let url = URL(fileURLWithPath: path)
    let parent = try files.open(url.deletingLastPathComponent().path)
    try files.makeFolder(parent, url.lastPathComponent)
  }
  return try files.open(path)
}
