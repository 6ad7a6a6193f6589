// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let package = Package(
  name: "vouchsafe",
  products: [
    .executable(name: "vouchsafe", targets: ["vouchsafe"])
  ],
  dependencies: [
    // Parses the command line; writing our own would mean our own help, completions and errors.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Runs git; spawning processes safely, with pipes that cannot fill up, is not for us to write.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .target(name: "Findings", swiftSettings: settings),
    .target(name: "Catalogue", dependencies: ["Findings"], swiftSettings: settings),
    .target(name: "YAMLSource", dependencies: ["CLibYAML", "Findings"], swiftSettings: settings),
    .target(name: "Values", dependencies: ["Findings"], swiftSettings: settings),
    .target(name: "Evidence", dependencies: ["Findings", "Values"], swiftSettings: settings),
    .target(name: "Bibliography", dependencies: ["Findings", "Values"], swiftSettings: settings),
    .target(
      name: "Language", dependencies: ["Bibliography", "Evidence", "Findings", "Values", "YAMLSource"],
      swiftSettings: settings),
    .target(
      name: "Engine", dependencies: ["Bibliography", "Evidence", "Findings", "Language", "Values", "YAMLSource"],
      swiftSettings: settings),
    .target(name: "Reports", dependencies: ["Catalogue", "Findings"], exclude: ["Page"], swiftSettings: settings),
    .target(name: "StandardPack", swiftSettings: settings),
    .executableTarget(
      name: "vouchsafe",
      dependencies: [
        "Catalogue", "Engine", "Evidence", "Findings", "Language", "Reports", "StandardPack", "Values", "YAMLSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Bibliography", "Engine", "Evidence", "Findings", "Language", "Values", "YAMLSource"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"], swiftSettings: settings),
    .testTarget(
      name: "CatalogueTests",
      dependencies: ["Catalogue", "Engine", "Evidence", "Findings", "Language", "TestSupport", "Values", "YAMLSource"],
      swiftSettings: settings),
    .testTarget(name: "YAMLSourceTests", dependencies: ["Findings", "YAMLSource"], swiftSettings: settings),
    .testTarget(name: "ValuesTests", dependencies: ["Findings", "Values"], swiftSettings: settings),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "Findings", "Values"], swiftSettings: settings),
    .testTarget(name: "BibliographyTests", dependencies: ["Bibliography", "Findings"], swiftSettings: settings),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Bibliography", "Engine", "Evidence", "Findings", "Language", "TestSupport", "Values", "YAMLSource",
      ],
      exclude: [
        "Contradictions/BlindPages", "Contradictions/BlindPairs", "Contradictions/Pairs", "Evidence/Pairs",
      ], swiftSettings: settings),
    .testTarget(
      name: "ReportsTests", dependencies: ["Findings", "Reports", "TestSupport"], exclude: ["Golden", "Schemas"],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioTests", dependencies: ["Findings", "StandardPack", "TestSupport", "YAMLSource"],
      exclude: ["Bases", "Clients/hook_time.py", "Clients/run_action.py", "Scenarios", "SeededFaults/Seeds"],
      swiftSettings: settings),
  ]
)
