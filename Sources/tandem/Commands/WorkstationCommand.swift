import Desk
import Engine
import Foundation
import Ledger
import Terminal
import Workstation

/// `tandem`: the workstation.
enum WorkstationCommand {
  static func run(_ program: Program) throws -> ExitCode {
    let engine = try program.engine(creating: true)
    defer { engine.close() }
    let (agent, _) = try program.caller(engine)
    return try present(program, engine, agent, works: true)
  }

  /// Shows a desk on the terminal until the agent quits.
  ///
  /// - Parameter works: whether this process works jobs when no service does.
  static func present(
    _ program: Program, _ engine: Engine, _ agent: Agent, works: Bool
  ) throws -> ExitCode {
    let variables = program.environment.variables
    let wanted = program.parsed.text("--theme") ?? engine.config.theme
    let memory = TerminalMemory(program.environment, hasExplicitTheme: wanted != nil)
    let metrics = TextMetrics(ambiguousWidth: memory.ambiguousWidth)
    let device: NcursesDevice
    do {
      device = try NcursesDevice(metrics: metrics)
    } catch {
      throw ProgramError(.failed, program.strings.terminalTrouble(error))
    }
    device.usesSynchronizedOutput = memory.usesSynchronizedOutput
    let log = errorLog(program.environment)
    defer {
      device.stop()
      if let text = log?.restore(), !text.isEmpty { Console.err(text) }
    }
    let themes = ThemeShelf(
      program.environment,
      tier: ColorTier.detect(environment: variables, colorCount: device.colorCount))
    let name = wanted ?? memory.theme ?? "default-dark"
    let isPlain =
      program.parsed.has("--ascii") || variables["TERM"] == "linux" || memory.ambiguousWidth == 2
    var settings = Settings()
    settings.firstResponseTargetMs = engine.config.policy.firstResponseTargetMs
    settings.escalationQueue = engine.config.policy.queue
    settings.queues = Array(
      Set([engine.config.policy.queue, engine.config.policy.vipQueue].compactMap { $0 })
        .union(engine.config.policy.queues.keys)
    ).sorted()
    // Without the names a transfer is typed in full.
    settings.agents =
      (try? engine.reading { reader throws(LedgerError) in try reader.agents() }) ?? []
    settings.sight = engine.config.policy.privacy.sight(of: agent.role)
    settings.utcOffsetSeconds = utcOffsetSeconds()
    settings.provider = engine.providerState
    settings.symbols = isPlain ? .ascii : .line
    settings.metrics = metrics
    settings.themes = ThemeShelf.names
    settings.hasEditor = ExternalEditor.command(in: variables) != nil
    settings.deskName = (engine.folder.path as NSString).lastPathComponent
    let model = Model(
      viewer: agent.id, viewerName: agent.name, permissions: agent.permissions,
      language: program.language(engine.config.language), size: device.size,
      now: engine.clock.now(), settings: settings)
    let theme: Theme
    do {
      theme = try themes.theme(name)
    } catch {
      device.stop()
      throw ProgramError(.failed, "\(error)")
    }
    let loop = RunLoop(
      engine, agent, device: device, model: model, theme: (name, theme), themes: themes,
      memory: memory, editor: ExternalEditor.command(in: variables))
    return loop.run(works: works)
  }

  private static func utcOffsetSeconds() -> Int {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff
  }

  private static func errorLog(_ environment: DeskEnvironment) -> ErrorLog? {
    // Without a state folder standard error stays where it is.
    try? FileManager.default.createDirectory(
      atPath: environment.statePath, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    return ErrorLog(path: environment.statePath + "/stderr.log")
  }
}
