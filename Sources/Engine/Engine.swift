public import Desk
import Foundation
public import Language
public import Ledger
import Synchronization

/// The front door of a desk: everything that a terminal, a service or a simulation does goes through it.
///
/// All calls block the calling thread until they are durable or answered, and may be made from any
/// thread. Opening one is cheap: models and indexes are loaded when they are first needed.
public final class Engine: Sendable {
  public let folder: DeskFolder
  let configInForce: ConfigInForce
  public let ledger: any Ledger
  public let clock: Clock
  public let channels: ChannelDirectory
  let knowledge: KnowledgeKeeper
  let replyHelp = ReplyHelpKeeper()
  let replies: ReplyKeeper
  /// What agents make of suggestions.
  let ranks: RankKeeper
  /// The models messages are read with; those of the desk where it has any.
  let models: ModelShelf
  /// How the desk's order numbers look and what it sells.
  let entityRules: EntityRules
  /// The optional language model.
  let provider: ProviderDesk
  /// What passages and questions mean, where a provider makes vectors of them.
  let vectors: VectorKeeper
  /// Where jobs that failed and are tried again are told.
  let jobTrouble: @Sendable (String) -> Void
  /// The stops whose sessions this process has seen moved; nil before the first look.
  let sweptStops = Mutex<[StopScope]?>(nil)
  /// Suggestions in other tones, as a model wrote them.
  let tones = WrittenForms<ToneKey>(limit: 128)
  /// What sessions came to, as a model wrote it.
  let stories = WrittenForms<StoryKey>(limit: 64)
  /// What was said, as a model put it into another language.
  let translated = TranslationKeeper()

  /// Reads what customers write; loaded with the first message.
  public var understander: Understander { models.current().understander.with(entityRules) }

  /// - Parameter environment: the surroundings in which a provider of a language model is looked
  ///   for; without them none is asked.
  public init(
    folder: DeskFolder, config: DeskConfig, ledger: any Ledger, clock: Clock = .system,
    channels: [any Channel] = [], environment: DeskEnvironment? = nil,
    jobTrouble: (@Sendable (String) -> Void)? = nil
  ) {
    self.folder = folder
    self.jobTrouble = jobTrouble ?? Log.write
    configInForce = ConfigInForce(config, path: folder.configPath)
    self.ledger = ledger
    self.clock = clock
    self.channels = ChannelDirectory(channels)
    knowledge = KnowledgeKeeper(ledger: ledger, folder: folder)
    replies = ReplyKeeper(ledger: ledger, folder: folder)
    ranks = RankKeeper(ledger: ledger)
    models = ModelShelf(ledger: ledger, folder: folder)
    entityRules = EntityRules(
      orderNumbers: config.orderNumbers, catalogue: Catalogue(config.products))
    provider = ProviderDesk(config.llm, in: environment, desk: folder.path)
    vectors = VectorKeeper(provider, folder: folder)
    ledger.use(config.policy)
  }

  /// Opens the desk in a folder.
  ///
  /// - Parameters:
  ///   - creating: whether a missing desk is made; its creator becomes admin.
  ///   - environment: the surroundings in which a provider of a language model is looked for;
  ///     without them none is asked.
  ///   - jobTrouble: told of jobs that failed and are tried again; the log by default.
  public static func open(
    _ folder: DeskFolder, creating: Bool, options: LedgerOptions = LedgerOptions(),
    clock: Clock = .system, channels: [any Channel] = [], environment: DeskEnvironment? = nil,
    jobTrouble: (@Sendable (String) -> Void)? = nil
  ) throws(EngineError) -> Engine {
    do {
      // First of all: in a folder of somebody else's, a desk would only seem to be missing.
      try folder.check()
      if !folder.exists {
        guard creating else {
          throw EngineError(
            .ledger(.noDesk),
            "There is no desk in \(folder.path). `tandem`, `tandem demo` or `tandem import` make one; "
              + "--desk or TANDEM_DESK name another folder.")
        }
        try folder.create()
      }
      let config = try DeskConfig.read(from: folder)
      let ledger = try SQLiteLedger.open(
        folder: URL(fileURLWithPath: folder.path), create: creating, options: options)
      let engine = Engine(
        folder: folder, config: config, ledger: ledger, clock: clock, channels: channels,
        environment: environment, jobTrouble: jobTrouble)
      try engine.foundIfNew()
      try engine.recordConfiguredAgents()
      try engine.recordPolicyIfChanged()
      return engine
    } catch let error as EngineError {
      throw error
    } catch let error as LedgerError {
      throw EngineError(error)
    } catch let error as FolderError {
      throw EngineError(.file, "\(error)")
    } catch {
      throw EngineError(.config, "\(error)")
    }
  }

  /// Ends the ledger's threads; what was acknowledged is on disk.
  public func close() {
    vectors.stop()
    provider.close()
    vectors.settle()
    ledger.close()
  }

  /// Carries out a command in a caller's name.
  public func perform(
    _ command: Command, on session: SessionID, by caller: Caller, expecting epoch: Int? = nil
  ) -> CommandOutcome {
    do {
      if let refusal = try fileRefusal(of: command, in: session) { return .refused(refusal) }
      let command = try guarded(command, in: session)
      let outcome = try performing(
        Request(
          command, on: .session(session), by: caller, expecting: epoch, at: clock.now()))
      switch outcome {
      case .done(let events, _): return .done(events)
      case .refused(let refusal): return .refused(refusal)
      case .duplicate, .leaseLost: return .failed("The ledger gave no result for the command.")
      }
    } catch {
      return .failed(error.description)
    }
  }

  /// Answers a question of a screen.
  ///
  /// - Parameter viewer: whose counts, drafts and read marks are meant.
  public func answer(_ query: Query, viewer: AgentID?) -> Answer {
    do {
      switch query {
      case .suggestions(let session): return .suggestions(try suggestions(for: session))
      case .cannedReplies(let session): return .cannedReplies(try cannedReplies(for: session))
      case .article(let id, let words): return .article(try articlePage(id, for: words))
      case .completion(let session, let typed):
        return .completion(typed: typed, try completion(of: typed, in: session))
      case .toned(let session, let original, let tone):
        return .toned(try toned(original, tone, in: session))
      case .translations(let session, let subjects, let language):
        return .translations(try translations(of: subjects, in: session, into: language))
      case .find(let session, let words, let sight, _):
        return .found(try found(words, in: session, seenAs: sight, viewer: viewer))
      default: break
      }
      let now = clock.now()
      let answer = try ledger.read { reader throws(LedgerError) in
        try reader.answer(query, viewer: viewer, at: now)
      }
      guard case .details(let details) = answer else { return answer }
      return .details(try withStory(details, viewer: viewer))
    } catch {
      return .failed("\(error)")
    }
  }

  /// Appends facts of the desk, such as a new agent.
  @discardableResult
  public func record(_ facts: [ProposedFact]) throws(EngineError) -> [Event] {
    do {
      return try ledger.record(facts, at: clock.now())
    } catch {
      throw EngineError(error)
    }
  }

  /// Reads one snapshot.
  public func reading<Value>(
    _ body: (any LedgerReader) throws(LedgerError) -> Value
  ) throws(EngineError) -> Value {
    do {
      return try ledger.read(body)
    } catch {
      throw EngineError(error)
    }
  }

  func performing(_ request: Request) throws(EngineError) -> Outcome {
    do {
      return try ledger.perform(request)
    } catch {
      throw EngineError(error)
    }
  }

  /// Writes the first facts of a new desk: who made it and by which rules it works.
  private func foundIfNew() throws(EngineError) {
    let isEmpty = try reading { reader throws(LedgerError) in try reader.lastSeq == 0 }
    guard isEmpty else { return }
    let creator = LoginName.current
    let facts = [
      ProposedFact(.system, .deskCreated(DeskCreated(creator: creator))),
      ProposedFact(
        .system,
        .agentSaved(
          Agent(id: creator, name: creator, role: .admin, uid: getuid(), origin: .creator))),
      ProposedFact(.system, .policyAdopted(PolicyAdopted(version: config.policy.version))),
    ]
    do {
      try ledger.found(facts, at: clock.now())
    } catch {
      throw EngineError(error)
    }
  }
}
