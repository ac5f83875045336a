import Desk
import Engine
import Foundation
import Ledger
import Terminal
import Workstation

/// `tandem`: the workstation.
enum WorkstationCommand {
  static func run(_ program: Program) throws -> ExitCode {
    let signals = signals(for: program)
    let engine = try program.engine(creating: true, signals: signals)
    defer { engine.close() }
    let (agent, _) = try program.caller(engine)
    return try present(program, engine, agent, works: true, signals: signals)
  }

  /// Where there is no screen, signals are waited for; made before any other thread.
  static func signals(for program: Program) -> StopSignals? {
    program.parsed.has("--linear") ? StopSignals() : nil
  }

  /// Shows a desk on the terminal until the agent quits.
  ///
  /// - Parameters:
  ///   - works: whether this process works jobs when no service does.
  ///   - hasTour: whether who is here for the first time is shown around.
  ///   - signals: where the desk is shown line by line, without a screen.
  static func present(
    _ program: Program, _ engine: Engine, _ agent: Agent, works: Bool, hasTour: Bool = false,
    signals: StopSignals?
  ) throws -> ExitCode {
    if let signals {
      let model = model(
        program, engine, agent, settings(program, engine, agent),
        size: Size(width: 120, height: 40))
      return LinearLoop(
        engine, agent, model: model, keys: KeysShelf(program.environment),
        own: OwnSettingsShelf(program.environment),
        views: ViewShelf(program.environment, viewer: agent.id), signals: signals
      ).run(works: works)
    }
    let variables = program.environment.variables
    let wanted = program.parsed.text("--theme") ?? engine.config.theme
    let memory = TerminalMemory(program.environment, hasExplicitTheme: wanted != nil)
    let metrics = TextMetrics(ambiguousWidth: memory.ambiguousWidth)
    let colors = program.parsed.text("--color").flatMap(ColorTier.Wish.init) ?? .auto
    let device: NcursesDevice
    do {
      device = try NcursesDevice(
        metrics: metrics,
        wantsDirectColor: ColorTier.wantsDirect(colors, environment: variables))
    } catch {
      throw ProgramError(.failed, program.strings.terminalTrouble(error))
    }
    device.usesSynchronizedOutput = memory.usesSynchronizedOutput
    device.notifications = .detect(environment: variables)
    device.isInTmux = variables["TMUX"].map { !$0.isEmpty } ?? false
    device.asksForKittyGraphics = PictureMeans.canAskForKitty(environment: variables)
    let log = errorLog(program.environment)
    defer {
      device.stop()
      if let text = log?.restore(), !text.isEmpty { Console.err(text) }
    }
    let shelf = ThemeShelf(
      program.environment,
      tier: ColorTier.detect(colors, environment: variables, colorCount: device.colorCount))
    let name = wanted ?? memory.theme ?? "default-dark"
    let isPlain =
      program.parsed.has("--ascii") || variables["TERM"] == "linux" || memory.ambiguousWidth == 2
    var settings = settings(program, engine, agent)
    settings.symbols = isPlain ? .ascii : .line
    settings.metrics = metrics
    settings.themes = shelf.names
    settings.isDemo = hasTour
    settings.hasEditor = ExternalEditor.command(in: variables) != nil
    var model = model(program, engine, agent, settings, size: device.size)
    let tour = TourMemory(program.environment)
    if hasTour, !tour.isOver { model.beginTour() }
    let themes: ThemeKeeper
    do {
      themes = try ThemeKeeper(shelf, memory: memory, name: name)
    } catch {
      device.stop()
      throw ProgramError(.failed, "\(error)")
    }
    let loop = RunLoop(
      engine, agent, device: device, model: model, themes: themes, memory: memory,
      keys: KeysShelf(program.environment), own: OwnSettingsShelf(program.environment),
      views: ViewShelf(program.environment, viewer: agent.id), tour: tour,
      uses: UseMemory(program.environment),
      editor: ExternalEditor.command(in: variables))
    return loop.run(works: works)
  }

  private static func model(
    _ program: Program, _ engine: Engine, _ agent: Agent, _ settings: Settings, size: Size
  ) -> Model {
    Model(
      viewer: agent.id, viewerName: agent.name, permissions: agent.permissions,
      language: program.language(engine.config.language), size: size, now: engine.clock.now(),
      settings: settings)
  }

  /// What of the desk's rules the workstation shows.
  private static func settings(_ program: Program, _ engine: Engine, _ agent: Agent) -> Settings {
    var settings = Settings()
    settings.rules = Settings.Rules(engine.config.policy, role: agent.role)
    // Without the names a transfer is typed in full.
    settings.agents =
      (try? engine.reading { reader throws(LedgerError) in try reader.agents() }) ?? []
    settings.utcOffsetSeconds = utcOffsetSeconds()
    settings.views = ViewShelf(program.environment, viewer: agent.id).read()
    settings.provider = engine.providerState
    settings.channelsWithoutFiles = engine.channels.withoutFiles
    settings.deskName = (engine.folder.path as NSString).lastPathComponent
    return settings
  }

  /// Seconds from UTC to the clock on the wall.
  static func utcOffsetSeconds() -> Int {
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
