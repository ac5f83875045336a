import Workstation
import Engine

/// `tandem desk share GROUP`: opens the desk's folder to a group.
enum ShareCommand {
  static func run(_ program: Program) throws -> ExitCode {
    let folder = try program.folder()
    let group = try program.parsed.required("GROUP")
    do {
      try folder.share(group: group)
    } catch {
      throw ProgramError(.failed, error.description)
    }
    Console.err(program.strings.shared(folder.path, group))
    return .done
  }
}
