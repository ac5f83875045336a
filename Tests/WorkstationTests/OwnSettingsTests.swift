import Desk
import Terminal
import Testing

@testable import Workstation

/// A person's `workstation.conf`, and a screen on which nothing moves.
@Suite struct OwnSettingsTests {
  private func fault(_ text: String) -> OwnSettingsFault? {
    do throws(OwnSettingsFault) {
      _ = try OwnSettingsFile.read(text, file: "workstation.conf")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a file sets what it names and nothing else`() throws {
    let own = try OwnSettingsFile.read(
      """
      # mine
      notify.message = none
      notify.soon=bell desktop

      quiet-hours = 22:00-7:30
      motion = reduced
      pictures = blocks
      clipboard = osc52
      """, file: "f")
    #expect(own.notify.ways[.message] == [])
    #expect(own.notify.ways[.soon] == [.bell, .desktop])
    #expect(own.notify.ways[.offer] == NotifyRules().ways[.offer])
    #expect(own.notify.quietHours == QuietHours(start: 22 * 60, end: 7 * 60 + 30))
    #expect(own.reducesMotion && own.prefersBlocks && own.copiesToClipboard)
    #expect(try OwnSettingsFile.read("", file: "f") == OwnSettings())
  }

  @Test(arguments: [
    ("notify.message", OwnSettingsMistake.malformedLine),
    ("motion =", .malformedLine),
    ("notify.mesage = bell", .unknownSetting("notify.mesage")),
    ("notify.message = bel", .unknownWay("bel")),
    ("quiet-hours = 22-7", .malformedHours("22-7")),
    ("quiet-hours = 22:00-24:00", .malformedHours("22:00-24:00")),
    ("quiet-hours = 22:00-22:00", .malformedHours("22:00-22:00")),
    ("motion = less", .unknownMotion("less")),
    ("pictures = of", .unknownPictures("of")),
    ("clipboard = on", .unknownClipboard("on")),
    ("motion = full\nmotion = full", .saidTwice("motion", before: 2)),
  ])
  func `a fault names its line`(text: String, code: OwnSettingsMistake) {
    let fault = fault("# first\n" + text)
    #expect(fault?.code == code)
    #expect(fault?.line == text.split(separator: "\n").count + 1)
  }

  @Test func `a fault names what was probably meant, and nothing is taken`() throws {
    let fault = try #require(self.fault("motion = reduced\nnotify.mesage = bell"))
    #expect(fault.nearest == "notify.message")
    var stage = Stage.started()
    stage.send(.ownSettingsRefused(fault))
    #expect(
      stage.status.contains("workstation.conf:2: no setting is called notify.mesage; did you mean"),
      "\(stage)")
    #expect(!stage.model.settings.reducesMotion)
  }

  @Test func `quiet hours may go over midnight`() throws {
    let night = try #require(QuietHours("22:00-07:30"))
    #expect(night.holds(minute: 22 * 60) && night.holds(minute: 0) && night.holds(minute: 449))
    #expect(!night.holds(minute: 450) && !night.holds(minute: 22 * 60 - 1))
    let noon = try #require(QuietHours("12:00-13:00"))
    #expect(noon.holds(minute: 720) && !noon.holds(minute: 780) && !noon.holds(minute: 0))
  }

  // MARK: Motion

  private func calm(_ world: World = .busy) -> Stage {
    var stage = Stage.started(world)
    var own = OwnSettings()
    own.reducesMotion = true
    stage.send(.ownSettingsRead(own))
    stage.model.notice = nil
    return stage
  }

  @Test func `reduced motion is told to the terminal once`() {
    var stage = calm()
    #expect(stage.effects == [.reduceMotion(true)])
    stage.send(.ownSettingsRead(OwnSettings()))
    #expect(stage.effects == [.reduceMotion(true), .reduceMotion(false)])
  }

  @Test func `no seconds are counted on a calm screen`() {
    var stage = calm()
    let step: Int64 = 10_000
    let next = Timestamp(ms: (World.now.ms / step + 1) * step)
    #expect(stage.model.nextWake == next)
    let before = stage.screen
    stage.send(.tick(next.adding(ms: -1)))
    #expect(stage.screen == before)
    stage.send(.tick(next))
    #expect(stage.screen != before)
  }

  @Test func `an offer says until when, and is gone in time`() throws {
    var stage = calm()
    let row = try #require(stage.world.rows.first { $0.id == World.zhang })
    stage.send(.duty(Duty(offer: Offer(row: row, leftMs: 3000, terms: []))))
    let end = World.now.adding(ms: 3000)
    let clock = stage.model.strings.clockSeconds(end, utcOffsetSeconds: 8 * 3600)
    #expect(stage.status.contains("until \(clock)."), "\(stage)")
    let wake = stage.model.nextWake
    #expect(wake <= end)
    stage.send(.tick(end))
    #expect(!stage.status.contains("until"))
  }
}
