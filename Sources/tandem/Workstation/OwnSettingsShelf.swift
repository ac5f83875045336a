import Engine
import Foundation
import Workstation

/// Reads a person's `workstation.conf`, and again when it was saved.
final class OwnSettingsShelf {
  /// `$XDG_CONFIG_HOME/tandem/workstation.conf`.
  private let path: String
  private let watch: FolderWatch
  private let mustReduceMotion: Bool
  static let name = "workstation.conf"

  init(_ environment: DeskEnvironment) {
    path = environment.configPath + "/" + OwnSettingsShelf.name
    watch = FolderWatch([environment.configPath], suffix: OwnSettingsShelf.name)
    mustReduceMotion = environment.variables["TANDEM_REDUCED_MOTION"] == "1"
  }

  /// Becomes readable when the file was saved.
  var descriptor: Int32 { watch.descriptor }

  /// What holds without a file.
  var withoutFile: OwnSettings {
    var own = OwnSettings()
    own.reducesMotion = mustReduceMotion
    return own
  }

  /// What the file says, under what the environment says.
  func read() -> Result<OwnSettings, OwnSettingsFault> {
    guard FileManager.default.fileExists(atPath: path) else { return .success(withoutFile) }
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      let why = error.localizedDescription
      return .failure(
        OwnSettingsFault(.unreadable(why), file: OwnSettingsShelf.name, line: nil))
    }
    do throws(OwnSettingsFault) {
      var own = try OwnSettingsFile.read(text, file: OwnSettingsShelf.name)
      if mustReduceMotion { own.reducesMotion = true }
      return .success(own)
    } catch {
      return .failure(error)
    }
  }

  /// What a saved file says; nil where none was saved since the last look.
  func readIfSaved() -> AppEvent? {
    guard watch.takeChange() else { return nil }
    return switch read() {
    case .success(let own): .ownSettingsRead(own)
    case .failure(let fault): .ownSettingsRefused(fault)
    }
  }
}
