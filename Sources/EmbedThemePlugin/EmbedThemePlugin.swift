import Foundation
import PackagePlugin

/// Runs `EmbedTheme` over the target's own folder `Embedded`, where it has one, else over the
/// theme in `templates/`.
///
/// Files and folders are all inputs: SwiftPM then sees what is added and removed.
@main struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let own = target.directoryURL.appending(path: "Embedded")
    let hasOwn = FileManager.default.fileExists(atPath: own.path)
    let folder = hasOwn ? own : context.package.directoryURL.appending(path: "templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embed \(folder.lastPathComponent)/",
        executable: try context.tool(named: "EmbedTheme").url,
        arguments: [folder.path, output.path],
        inputFiles: [folder] + names.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }
}
