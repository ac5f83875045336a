import Engine
import Workstation

/// `tandem backup FILE` and `tandem restore FILE`.
enum ArchiveCommand {
  private struct Output: Encodable {
    let archive: String
    let desk: String
    let files: Int
    let bytes: Int64
    /// Persons who were forgotten again.
    var forgotten: Int?
  }

  static func backup(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: false)
    defer { engine.close() }
    let path = try program.parsed.required("FILE")
    let manifest = try program.doing { () throws(EngineError) in try engine.backup(to: path) }
    try report(manifest, path, engine.folder, program)
    if !program.wantsJSON { Console.err(program.strings.backedUp(path)) }
    return .done
  }

  static func restore(_ program: Program) throws -> ExitCode {
    let folder = try program.folder()
    let path = try program.parsed.required("FILE")
    let lists = program.parsed.text("--forgotten").map { [$0] } ?? []
    let manifest: ArchiveManifest
    let forgotten: Int
    // Whoever restores is told of a change of the desk, however short it is.
    let migration = MigrationReport(program.strings, patienceMs: 0)
    do {
      (manifest, forgotten) = try DeskArchive.restore(
        path, into: folder, forgotten: lists, options: migration.options)
    } catch {
      throw ProgramError(.failed, error.description)
    }
    try report(manifest, path, folder, program, forgotten: forgotten)
    if !program.wantsJSON {
      Console.err(program.strings.restored(folder.path))
      if forgotten > 0 { Console.err(program.strings.forgottenAgain(forgotten)) }
    }
    return .done
  }

  private static func report(
    _ manifest: ArchiveManifest, _ path: String, _ folder: DeskFolder, _ program: Program,
    forgotten: Int? = nil
  ) throws {
    guard program.wantsJSON else { return }
    try Console.json(
      Output(
        archive: path, desk: folder.path, files: manifest.files.count, bytes: manifest.totalBytes,
        forgotten: forgotten))
  }
}
