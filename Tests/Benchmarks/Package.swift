// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "benchmarks",
  targets: [
    .executableTarget(name: "benchmark", swiftSettings: settings),
    .executableTarget(name: "empty", swiftSettings: settings),
    .executableTarget(
      name: "floor",
      cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [.linkedLibrary("yaml")]
    ),
    .executableTarget(name: "finder", cSettings: [.treatAllWarnings(as: .error)]),
    .executableTarget(name: "meter", cSettings: [.treatAllWarnings(as: .error)]),
  ]
)
