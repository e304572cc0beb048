// swift-tools-version: 6.2
import PackageDescription

/// What every module of ours is compiled with. Test targets drop the two import features: friction
/// without gain there.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]
let strictTests: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "playbook",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "playbook", targets: ["playbook"]),
    // For the bench alone: what reading facts costs at least.
    .executable(name: "load-floor", targets: ["LoadFloor"]),
    .executable(name: "figure-times", targets: ["FigureTimes"]),
  ],
  dependencies: [
    // Exact versions: Package.resolved is not kept, and a build must be the same tomorrow.
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    // A module map over Debian's plain libcmark.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // Header-only C: the system calls that Glibc's module lacks.
    .target(name: "CPlatform"),

    // Says things with places: files, positions, diagnostics, reports, escapers.
    .target(name: "PlaybookDiagnostics", swiftSettings: strict),
    // Turns bytes of Markdown into HTML with typed gaps.
    .target(
      name: "PlaybookMarkdown", dependencies: ["CCmark", "PlaybookDiagnostics"],
      swiftSettings: strict),
    // What a playbook is: entities, ids, references, settings.
    .target(
      name: "PlaybookModel", dependencies: ["PlaybookMarkdown", "PlaybookDiagnostics"],
      swiftSettings: strict),
    // Reads bytes into entities and pages, every complaint placed.
    .target(
      name: "PlaybookLoading",
      dependencies: ["PlaybookModel", "PlaybookMarkdown", "PlaybookDiagnostics", yams],
      swiftSettings: strict),
    // Computes: scoring, finance, statistics, time zones. Knows no playbook.
    .target(name: "DecisionMath", swiftSettings: strict),
    // Computes what follows from the facts of a playbook.
    .target(
      name: "PlaybookAnalysis",
      dependencies: ["DecisionMath", "PlaybookModel", "PlaybookDiagnostics"],
      swiftSettings: strict),
    // Has opinions about a playbook: one rule a file.
    .target(
      name: "PlaybookLint",
      dependencies: ["PlaybookAnalysis", "DecisionMath", "PlaybookModel", "PlaybookDiagnostics"],
      swiftSettings: strict),
    // Writes the model with its figures for machines: playbook.json and its schema.
    .target(
      name: "PlaybookExport",
      dependencies: ["PlaybookAnalysis", "DecisionMath", "PlaybookModel", "PlaybookDiagnostics"],
      swiftSettings: strict),
    // Writes the reference parts of the manual from the declarations that the program works by.
    .target(
      name: "PlaybookManual",
      dependencies: [
        "PlaybookExport", "PlaybookAnalysis", "PlaybookLoading", "PlaybookModel",
        "PlaybookDiagnostics",
      ],
      swiftSettings: strict),
    // Decides pages, addresses, links and navigation.
    .target(
      name: "PlaybookSite",
      dependencies: ["PlaybookModel", "PlaybookMarkdown", "PlaybookDiagnostics"],
      swiftSettings: strict),
    // Turns what a site says into a search index of many small files.
    .target(
      name: "PlaybookSearch",
      dependencies: ["PlaybookSite", "PlaybookMarkdown", "PlaybookModel", "PlaybookDiagnostics"],
      swiftSettings: strict),
    // Draws plain data as static pictures, each with its table.
    .target(
      name: "PlaybookCharts", dependencies: ["PlaybookDiagnostics"], swiftSettings: strict),
    // Checks templates against declared shapes and fills them: page to bytes.
    .target(
      name: "PlaybookRendering",
      dependencies: [
        "PlaybookSite", "PlaybookCharts", "PlaybookAnalysis", "DecisionMath", "PlaybookModel",
        "PlaybookMarkdown", "PlaybookDiagnostics", mustache,
      ],
      swiftSettings: strict),
    // The default look, embedded into the binary from templates/.
    .target(
      name: "PlaybookTheme", dependencies: ["PlaybookDiagnostics"],
      swiftSettings: strict, plugins: ["EmbedFilesPlugin"]),
    // What a new site begins with, embedded from content/ and its own Embedded/.
    .target(
      name: "PlaybookStarter", dependencies: ["PlaybookDiagnostics"], exclude: ["Embedded"],
      swiftSettings: strict, plugins: ["EmbedFilesPlugin"]),
    // Touches disk and threads: the pipeline, reading, writing.
    .target(
      name: "PlaybookBuild",
      dependencies: [
        "CPlatform", "PlaybookTheme", "PlaybookRendering", "PlaybookSearch", "PlaybookExport",
        "PlaybookSite", "PlaybookLoading", "PlaybookLint", "PlaybookAnalysis", "DecisionMath",
        "PlaybookModel", "PlaybookMarkdown", "PlaybookDiagnostics",
      ],
      swiftSettings: strict),
    // Shows a site that changes: a server on the loopback, a watcher, live reload.
    .target(
      name: "PlaybookServer",
      dependencies: [
        "CPlatform", "PlaybookBuild", "PlaybookRendering", "PlaybookSite", "PlaybookDiagnostics",
      ],
      exclude: ["Embedded"], swiftSettings: strict, plugins: ["EmbedFilesPlugin"]),
    // Speaks to the terminal: one file per command.
    .target(
      name: "PlaybookCommands",
      dependencies: [
        "CPlatform", "PlaybookServer", "PlaybookBuild", "PlaybookExport", "PlaybookManual",
        "PlaybookTheme", "PlaybookStarter", "PlaybookSite", "PlaybookLoading", "PlaybookLint",
        "PlaybookAnalysis", "PlaybookModel",
        "PlaybookMarkdown", "PlaybookDiagnostics", argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "playbook", dependencies: ["PlaybookCommands", argumentParser], swiftSettings: strict),

    .executableTarget(name: "LoadFloor", dependencies: [yams], path: "Tests/Bench/LoadFloor"),
    .executableTarget(
      name: "FigureTimes",
      dependencies: [
        "PlaybookBuild", "PlaybookLoading", "PlaybookAnalysis", "PlaybookModel",
        "PlaybookDiagnostics",
      ],
      path: "Tests/Bench/FigureTimes", swiftSettings: strict),

    // Build-time only: the files of a folder become one Swift file.
    .executableTarget(name: "EmbedFiles", swiftSettings: strict),
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/EmbedFilesPlugin"),

    // Fixtures, goldens and marked text for the tests.
    .target(
      name: "PlaybookTestSupport",
      dependencies: [
        "PlaybookBuild", "PlaybookLoading", "PlaybookAnalysis", "DecisionMath", "PlaybookModel",
        "PlaybookDiagnostics",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PlaybookDiagnosticsTests",
      dependencies: ["PlaybookDiagnostics", "PlaybookTestSupport"], swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookMarkdownTests",
      dependencies: ["PlaybookMarkdown", "PlaybookDiagnostics", "PlaybookTestSupport"],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookModelTests",
      dependencies: ["PlaybookModel", "PlaybookTestSupport"], swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookLoadingTests",
      dependencies: [
        "PlaybookLoading", "PlaybookModel", "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "DecisionMathTests",
      dependencies: ["DecisionMath", "PlaybookTestSupport"], swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookAnalysisTests",
      dependencies: [
        "PlaybookAnalysis", "DecisionMath", "PlaybookLoading", "PlaybookModel",
        "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookLintTests",
      dependencies: [
        "PlaybookLint", "PlaybookAnalysis", "DecisionMath", "PlaybookLoading", "PlaybookModel",
        "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookManualTests",
      dependencies: [
        "PlaybookManual", "PlaybookBuild", "PlaybookLoading", "PlaybookModel",
        "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookSiteTests",
      dependencies: [
        "PlaybookSite", "PlaybookLoading", "PlaybookModel", "PlaybookMarkdown",
        "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookSearchTests",
      dependencies: [
        "PlaybookSearch", "PlaybookBuild", "PlaybookSite", "PlaybookLoading", "PlaybookModel",
        "PlaybookMarkdown", "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookChartsTests", dependencies: ["PlaybookCharts", "PlaybookTestSupport"],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookRenderingTests",
      dependencies: [
        "PlaybookRendering", "PlaybookTheme", "PlaybookSite", "PlaybookLoading",
        "PlaybookAnalysis", "DecisionMath", "PlaybookModel", "PlaybookMarkdown",
        "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookBuildTests",
      dependencies: [
        "PlaybookBuild", "PlaybookTheme", "PlaybookRendering", "PlaybookLoading",
        "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookServerTests",
      dependencies: [
        "PlaybookServer", "PlaybookBuild", "PlaybookLoading", "PlaybookDiagnostics",
        "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "PlaybookCommandsTests",
      dependencies: [
        "PlaybookCommands", "PlaybookBuild", "PlaybookTheme", "PlaybookStarter", "PlaybookManual",
        "PlaybookLoading", "PlaybookLint", "PlaybookModel", "PlaybookDiagnostics",
        "PlaybookTestSupport", "playbook",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "PlaybookCommands", "PlaybookBuild", "PlaybookDiagnostics", "PlaybookTestSupport",
      ],
      swiftSettings: strictTests),
    .testTarget(
      name: "TidyTests",
      dependencies: ["PlaybookTheme", "PlaybookDiagnostics", "PlaybookTestSupport"],
      swiftSettings: strictTests),
  ],
  swiftLanguageModes: [.v6]
)
