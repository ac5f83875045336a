// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of the house is compiled with.
///
/// `MUTATIONS` compiles in the switches with which the tests of the laws are shown to fail when
/// a guard is removed; no release build has them.
let houseRules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
  .define("MUTATIONS", .when(configuration: .debug)),
]

/// A room: a Swift target that may use only the rooms below it.
func room(_ name: String, uses below: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: below, swiftSettings: houseRules)
}

/// The tests of a room, beside it by name; `data` are folders they read from where they stand.
func tests(
  of name: String, uses below: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name)] + below,
    exclude: data,
    swiftSettings: houseRules
  )
}

let package = Package(
  name: "tandem",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tandem", targets: ["tandem"]),
    .executable(name: "tandem-provider", targets: ["tandem-provider"]),
    .executable(name: "tandem-bench", targets: ["tandem-bench"]),
    .library(name: "TandemEngine", targets: ["Language", "Desk", "Ledger", "Assist", "Engine"]),
  ],
  targets: [
    .systemLibrary(name: "CSQLite"),
    .target(name: "CSystem", dependencies: ["CSQLite"]),
    .target(
      name: "CTerminal",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]
    ),
    room("Language"),
    room("Desk", uses: ["Language"]),
    room("Ledger", uses: ["Desk", "Language", "CSQLite", "CSystem"]),
    room("ProviderWire"),
    room("Assist", uses: ["Desk", "Language", "ProviderWire"]),
    room("Engine", uses: ["Desk", "Language", "Ledger", "Assist", "CSystem", "ProviderWire"]),
    room("Terminal", uses: ["CTerminal"]),
    room("Workstation", uses: ["Desk", "Language", "Terminal"]),
    room("Simulation", uses: ["Engine", "Ledger", "Desk", "Language"]),
    .target(
      name: "Themes",
      path: "Themes",
      resources: [
        .embedInCode("default-dark.theme"), .embedInCode("default-light.theme"),
        .embedInCode("high-contrast.theme"), .embedInCode("mono.theme"),
        .embedInCode("ansi16.theme"), .embedInCode("deuteranopia.theme"),
        .embedInCode("tritanopia.theme"), .embedInCode("inkstone.theme"),
        .embedInCode("night-ferry.theme"), .embedInCode("celadon.theme"),
        .embedInCode("plum-snow.theme"),
      ],
      swiftSettings: houseRules),
    .executableTarget(
      name: "tandem",
      dependencies: [
        "Workstation", "Simulation", "Engine", "Ledger", "Desk", "Language", "Terminal", "CSQLite",
        "Themes",
      ],
      swiftSettings: houseRules),
    // Alone, because loading FoundationNetworking would cost every start of `tandem` 8 ms.
    .executableTarget(
      name: "tandem-provider", dependencies: ["ProviderWire"], swiftSettings: houseRules),
    .executableTarget(
      name: "tandem-bench",
      dependencies: [
        "Workstation", "Simulation", "Engine", "Ledger", "Assist", "Desk", "Language", "Terminal",
        "CSystem", "CSQLite", "ProviderWire", "Themes",
      ],
      swiftSettings: houseRules),
    tests(of: "Language"),
    tests(of: "Desk"),
    tests(of: "Ledger", uses: ["CSQLite", "CSystem"]),
    tests(of: "ProviderWire"),
    tests(of: "Assist", uses: ["ProviderWire"]),
    tests(of: "Engine", uses: ["Assist", "Ledger", "ProviderWire"]),
    tests(of: "Terminal", uses: ["Themes"]),
    tests(
      of: "Workstation", uses: ["Desk", "Language", "Terminal", "Themes"], data: ["Frames"]),
    tests(of: "Simulation", uses: ["Assist", "Desk", "Language"]),
    .testTarget(
      name: "LawTests",
      dependencies: ["Simulation", "Engine", "Ledger", "Desk", "Language", "CSQLite"],
      swiftSettings: houseRules),
    .testTarget(name: "TandemTests", dependencies: ["tandem"], swiftSettings: houseRules),
  ],
  cLanguageStandard: .c11
)
