import Desk
import Language

extension ConfigKey where Target == DeskConfig {
  /// `privacy`: who sees what of a person, and for how long it is kept.
  static var privacy: ConfigKey {
    let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
    return ConfigKey(
      "privacy",
      keys: [
        ConfigKey(
          "plainFor", \.policy.privacy.plainFor, expected: "a list of roles, of: " + roles
        ) { value in
          value.array.flatMap { items in
            let found = items.compactMap { $0.string.flatMap(Role.init) }
            return found.count == items.count ? Set(found) : nil
          }
        },
        .count("retentionDays", \.policy.privacy.retentionDays, 0...36_500),
      ])
  }
}
