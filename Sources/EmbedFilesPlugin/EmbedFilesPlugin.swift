import Foundation
import PackagePlugin

/// Runs `EmbedFiles` over the folders whose files a target carries.
///
/// Files and folders are all inputs: SwiftPM then sees what is added and removed.
@main struct EmbedFilesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    if target.name == "PlaybookTheme" {
      return [try embed(package.appending(path: "templates"), as: "embeddedFiles", context)]
    }
    let own = target.directoryURL.appending(path: "Files")
    return [
      try embed(package.appending(path: "content"), as: "demoFiles", context, without: "manual"),
      try embed(own, as: "starterFiles", context),
    ]
  }

  private func embed(
    _ folder: URL, as name: String, _ context: PluginContext, without left: String? = nil
  ) throws -> Command {
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { path in left.map { !path.hasPrefix($0) } ?? true }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(name).swift")
    return .buildCommand(
      displayName: "Embed \(folder.lastPathComponent)/",
      executable: try context.tool(named: "EmbedFiles").url,
      arguments: [folder.path, name, output.path] + (left.map { [$0] } ?? []),
      inputFiles: [folder] + files.map { folder.appending(path: $0) }, outputFiles: [output])
  }
}
