import Desk
import Language

/// A session of a list as `--json` prints it.
struct SessionJSON: Encodable {
  let session: String
  let status: String
  let owner: String
  let epoch: Int
  let customer: String
  let customerName: String
  let tier: String
  let channel: String
  let language: String?
  let intent: String?
  let need: String
  let mood: Double
  let emotion: String
  let waitingSince: Timestamp?
  let waiting: Double?
  let unansweredSince: Timestamp?
  /// By when people owe it something.
  let dueAt: Timestamp?
  let lastAt: Timestamp
  let lastSpeaker: String
  let preview: String
  let escalation: String?
  let tags: [String]
  let hasTrouble: Bool

  init(_ row: SessionRow, at now: Timestamp) {
    session = row.id.description
    status = row.status.rawValue
    owner = row.owner.text
    epoch = row.epoch
    customer = row.customer
    customerName = row.customerName
    tier = row.tier.rawValue
    channel = row.channel
    language = row.language
    intent = row.intent
    need = "\(row.need)"
    mood = row.mood
    emotion = row.emotion.rawValue
    waitingSince = row.waitingSince
    waiting = row.waitingSince.map { Double(now.msSince($0)) / 1000 }
    unansweredSince = row.unansweredSince
    dueAt = row.due?.at
    lastAt = row.lastAt
    lastSpeaker = row.lastSpeaker.rawValue
    preview = row.preview
    escalation = row.escalation?.rawValue
    tags = row.tags
    hasTrouble = row.hasTrouble
  }
}
