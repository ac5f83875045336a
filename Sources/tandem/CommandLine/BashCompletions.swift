enum BashCompletions { static func script(for root: CommandSpec) -> String { "" } }
enum ZshCompletions { static func script(for root: CommandSpec) -> String { "" } }
enum FishCompletions { static func script(for root: CommandSpec) -> String { "" } }
enum ManualPage { static var text: String { "" } }
