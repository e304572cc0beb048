import Foundation
import PackagePlugin

/// Runs `EmbedTheme` over `templates/`.
///
/// Files and folders are all inputs: SwiftPM then sees what is added and removed.
@main struct EmbedThemePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
    return [
      .buildCommand(
        displayName: "Embed templates/", executable: try context.tool(named: "EmbedTheme").url,
        arguments: [folder.path, output.path],
        inputFiles: [folder] + names.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }
}
