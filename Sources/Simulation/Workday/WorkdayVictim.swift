import Desk
import Engine
import Foundation
import Ledger
import Synchronization

/// A worker of a simulated day in a process of its own, which is killed at one of its commits.
///
/// It works on the desk's own file; what it hands to the channel stands in a journal, since a channel
/// knows what it took though the worker dies before it can say so.
public enum WorkdayVictim {
  /// Runs `work` in another process and returns when that is dead.
  public typealias Start = @Sendable (Orders) throws -> Void

  /// All that the process knows of the day.
  public struct Orders: Sendable, Equatable, Codable {
    let desk: String
    let ms: Int64
    let wallErrorMs: Int64
    /// At which of its commits it dies, counted from 1.
    let commit: Int
    let diesBefore: Bool
    let isChannelDown: Bool

    private var journal: String { desk + "/victim.journal" }

    /// What the dead process had handed to the channel; the journal goes away.
    func takeJournal() throws -> [(id: MessageID, message: WorkdayChannel.Delivered)] {
      guard let data = FileManager.default.contents(atPath: journal) else { return [] }
      try FileManager.default.removeItem(atPath: journal)
      return try data.split(separator: UInt8(ascii: "\n")).map { line in
        let entry = try JSONDecoder().decode(Entry.self, from: line)
        return (
          MessageID(entry.message),
          WorkdayChannel.Delivered(
            customer: entry.customer, author: Actor(text: entry.author) ?? .system,
            text: entry.text)
        )
      }
    }

    fileprivate func openJournal() throws -> Journal {
      guard FileManager.default.createFile(atPath: journal, contents: nil) else {
        throw CocoaError(.fileWriteUnknown)
      }
      return Journal(
        file: try FileHandle(forWritingTo: URL(fileURLWithPath: journal)), isDown: isChannelDown)
    }
  }

  /// Does a worker's round and dies of it: at the commit that the orders name, or at the end.
  public static func work(_ orders: Orders) throws {
    let clock = WorkdayClock()
    clock.advance(toMs: orders.ms)
    clock.setWallError(ms: orders.wallErrorMs)
    let commits = Mutex(0)
    let engine = try WorkdayDesk.open(
      DeskFolder(path: orders.desk), clock, try orders.openJournal()
    ) { moment in
      let count = commits.withLock { count in
        if moment == .before { count += 1 }
        return count
      }
      if count == orders.commit, (moment == .before) == orders.diesBefore { die() }
    }
    let worker = Worker(id: "victim-\(orders.ms)", rank: .service)
    while try engine.workNow(as: worker, kinds: [.deliver, .timer, .step]) > 0 {}
    _ = try engine.ledger.work.lease(
      worker, kinds: [.respond], limit: 128, onlySession: nil, at: clock.now)
    try engine.makeRounds()
    die()
  }

  private static func die() { kill(getpid(), SIGKILL) }

  private struct Entry: Codable {
    let message: Seq
    let customer: CustomerID
    let author: String
    let text: String
  }

  /// The channel as the process has it: each message is in the system's hands when `deliver` returns.
  fileprivate final class Journal: Channel {
    let name = WorkdayChannel.channelName
    private let file: FileHandle
    private let isDown: Bool

    init(file: FileHandle, isDown: Bool) {
      self.file = file
      self.isDown = isDown
    }

    func deliver(_ message: OutboundMessage) throws(ChannelError) -> String? {
      if isDown { throw ChannelError("the channel is down") }
      let entry = Entry(
        message: message.id.seq, customer: message.customer, author: message.author.text,
        text: message.text)
      do {
        try file.write(contentsOf: try JSONEncoder().encode(entry) + Data("\n".utf8))
      } catch {
        throw ChannelError("\(error)")
      }
      return nil
    }
  }
}
