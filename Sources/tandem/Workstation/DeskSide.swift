import Desk
import Engine
import Foundation
import Ledger
import Terminal
import Workstation

/// Carries out what the model asks of the desk, each kind of work on a thread of its own, so that
/// whoever reads keys waits for nothing; what comes of it is left in the inbox.
final class DeskSide {
  private let engine: Engine
  private let caller: Caller
  private let viewer: AgentID
  private let inbox: Inbox
  private let asking = SerialThread(name: "asking")
  /// Suggestions and searches take longest: a session's own draft does not wait behind them.
  private let searching = SerialThread(name: "searching")
  /// What continues a text being typed is wanted between two keys.
  private let completing = SerialThread(name: "completing")
  /// Figures of a whole day are of no hurry.
  private let watching = SerialThread(name: "watching")
  private let performing = SerialThread(name: "performing")
  /// What only marks (presence, what was read) is written apart: no question waits behind a write.
  private let marking = SerialThread(name: "marking")
  /// Disks can be slow, or gone: what lies on them is waited for by nothing else.
  private let filing = SerialThread(name: "filing")
  private let signs: WriteSigns
  private let drafts: DraftWriter
  private let articles: ArticleDesk
  /// More than a screen of cells can show.
  private static let pictureRoom = Size(width: 640, height: 480)
  private let terminalID = UUID().uuidString
  private var follower: FeedFollower?
  private var heart: PresenceHeart?
  private var worker: WorkerLoop?
  /// What this turn changed, not yet with the writer.
  private var changedDrafts: [DraftChange] = []

  init(_ engine: Engine, _ agent: Agent, inbox: Inbox) {
    self.engine = engine
    self.inbox = inbox
    viewer = agent.id
    caller = Caller(of: agent)
    articles = ArticleDesk(engine, caller)
    signs = WriteSigns(inbox)
    drafts = DraftWriter(engine, agent: agent.id, inbox: inbox, signs: signs)
  }

  /// Follows the desk from now on; called when the first frame stands.
  ///
  /// - Parameters:
  ///   - feed: the place that was taken before anything was read, so that nothing falls between.
  ///   - works: whether this process works jobs when no service does.
  func begin(from feed: FeedReader?, works: Bool) {
    follower = FeedFollower(engine, viewer: viewer, from: feed, inbox: inbox)
    heart = PresenceHeart(engine, agent: viewer, signs: signs)
    worker = works ? WorkerLoop(engine, .registered(.workstation)) : nil
    followProvider()
  }

  /// Ends every thread; what was typed is written first.
  ///
  /// - Parameter takeLast: called once commands are answered, before drafts are written: a text that
  ///   was refused at the last moment is a draft again.
  func end(_ takeLast: () -> Void) {
    performing.end(within: 2)
    filing.end(within: 1)
    takeLast()
    handOverDrafts()
    drafts.end(within: 2)
    follower?.end()
    heart?.stop()
    worker?.stop()
    asking.end(within: 0.2)
    searching.end(within: 0.2)
    completing.end(within: 0.2)
    watching.end(within: 0.2)
    // The presence of a terminal that is gone ends by itself if this cannot be written.
    work(viewing(nil))
    marking.end(within: 1)
  }

  /// Answers a question on the caller's thread.
  func answer(_ query: Query) -> Answer { engine.answer(query, viewer: viewer) }

  /// The key is on screen before the thread that saves it is woken.
  func handOverDrafts() {
    for change in changedDrafts { drafts.save(change) }
    changedDrafts.removeAll(keepingCapacity: true)
  }

  /// Stands still with everything written and no lock held: a stopped program must not stop the desk.
  func whileStopped(_ body: () -> Void) {
    handOverDrafts()
    drafts.flush(within: 1)
    follower?.beginGap()
    engine.ledger.betweenTransactions(body)
    follower?.endGap()
  }

  /// Takes an edited article in, or says why not.
  func take(_ file: ArticleFile, after end: ArticleFault?) {
    asking.add { [articles, inbox] in inbox.post(articles.take(file, after: end)) }
  }

  /// Shows how the provider of a language model is, and what it suggests when it comes.
  private func followProvider() {
    if let state = engine.providerState, state != .ready {
      inbox.post(.status(.provider(state)))
    }
    engine.observeProvider { [inbox] news in
      switch news {
      case .state(let state): inbox.post(.status(.provider(state)))
      case .suggestion(let session): inbox.post(.suggestionsCame(session))
      case .translation: inbox.post(.translationsCame)
      }
    }
  }

  // MARK: Effects

  /// Does what is the desk's of an effect; what is the terminal's is left to whoever has it.
  func carryOut(_ effect: Effect) {
    switch effect {
    case .ask(let id, let query): ask(id, query)
    case .perform(let id, let command, let session, let epoch):
      performing.add { [engine, caller, inbox, signs] in
        let outcome = engine.perform(command, on: session, by: caller, expecting: epoch)
        if case .done = outcome { signs.succeeded() }
        inbox.post(.outcome(id: id, outcome))
      }
    case .changeAssistant(let id, let change): changeAssistant(id, change)
    case .recordRefused(let refused):
      performing.add { [engine, caller, inbox] in
        do throws(EngineError) {
          try engine.recordRefused(refused, by: caller)
        } catch {
          inbox.post(.status(.ledgerTrouble(error.message)))
        }
      }
    case .setPresence(let presence):
      work { [viewer, engine] work throws(LedgerError) in
        try work.setPresence(presence, agent: viewer, at: engine.clock.now())
      }
    case .decline(let session):
      work { [viewer] work throws(LedgerError) in
        try work.decline(session, agent: viewer)
      }
    case .saveDraft(let change): changedDrafts.append(change)
    case .viewing(let session):
      let mark = markingJob(viewing(session))
      asking.add { [marking] in marking.add(mark) }
    case .markRead(let session, let seq):
      work { [viewer] work throws(LedgerError) in
        try work.markRead(session, upTo: seq, agent: viewer)
      }
    case .openArticle(let article):
      asking.add { [articles, inbox] in inbox.post(articles.prepare(article)) }
    case .readPicture(let file):
      searching.add { [engine, inbox] in
        let picture = engine.content(of: file).flatMap {
          Picture(file: $0, within: DeskSide.pictureRoom)
        }
        let small = picture.map { $0.scaled(to: $0.size(within: DeskSide.pictureRoom)) }
        inbox.post(.pictureRead(file, small.map { .read($0) } ?? .failed))
      }
    case .attach(let path, let session):
      filing.add { [engine, inbox] in
        inbox.post(.attached(session, path: path, AgentFiles.keep(path, in: engine)))
      }
    case .listFolder(let folder):
      filing.add { [inbox] in inbox.post(.folderListed(AgentFiles.listing(of: folder))) }
    case .prepareNames: searching.add { ActionSpelling.prepare() }
    case .setMouse, .useTheme, .previewTheme, .readKeys, .keepMacros, .keepViews, .runEditor, .bell,
      .notify, .reduceMotion, .copy, .endTour, .redraw, .suspend, .quit:
      break
    }
  }

  private func ask(_ id: Int, _ query: Query) {
    let answer: @Sendable () -> Void = { [engine, viewer, inbox] in
      inbox.post(.answered(id: id, engine.answer(query, viewer: viewer)))
    }
    switch query {
    // They take long and are read last: what was asked for before has the machine for itself.
    case .suggestions: asking.add { [searching] in searching.add(answer) }
    case .search, .article, .cannedReplies: searching.add(answer)
    case .completion: completing.add(answer)
    case .board, .ownFigures: watching.add(answer)
    default: asking.add(answer)
    }
  }

  private func viewing(
    _ session: SessionID?
  ) -> @Sendable (any WorkState) throws(LedgerError) -> Void {
    { [viewer, terminalID, engine] work throws(LedgerError) in
      try work.setViewing(session, agent: viewer, terminal: terminalID, at: engine.clock.now())
    }
  }

  /// Stops or starts the assistant off this thread: thousands of sessions may move.
  private func changeAssistant(_ id: Int, _ change: AssistantChange) {
    performing.add { [engine, caller, inbox] in
      do throws(EngineError) {
        let report =
          switch change {
          case .stop(let scope): try engine.stopAssistant(scope, by: caller)
          case .start(let scope): try engine.startAssistant(scope, by: caller)
          }
        inbox.post(.outcome(id: id, .done(report.event.map { [$0] } ?? [])))
      } catch {
        let outcome: CommandOutcome =
          if case .refused(let refusal) = error.code { .refused(refusal) } else {
            .failed(error.message)
          }
        inbox.post(.outcome(id: id, outcome))
      }
    }
  }

  /// Writes working state beside the loop; what fails is written again with the next change.
  private func work(
    _ body: @escaping @Sendable (any WorkState) throws(LedgerError) -> Void
  ) {
    marking.add(markingJob(body))
  }

  private func markingJob(
    _ body: @escaping @Sendable (any WorkState) throws(LedgerError) -> Void
  ) -> @Sendable () -> Void {
    { [engine, signs] in
      do throws(LedgerError) {
        try body(engine.ledger.work)
        signs.succeeded()
      } catch {
        signs.failed(error)
      }
    }
  }
}
