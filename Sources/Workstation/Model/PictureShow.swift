import Desk
public import Terminal

/// The files that came and went with the open session, one of them on screen as a picture.
public struct PictureShow: Sendable, Equatable {
  /// What was read of a file.
  public enum Reading: Sendable, Equatable {
    case underWay
    case read(Picture)
    /// It is no picture that can be shown, or cannot be read.
    case failed
  }

  /// The newest first; never empty.
  let files: [Attachment]
  var selected = 0
  var reading = Reading.underWay

  var file: Attachment { files[selected] }
}

extension Model {
  /// What belongs to the messages of the open session, the newest first.
  var attachments: [Attachment] {
    (open?.entries ?? []).reversed().flatMap { entry -> [Attachment] in
      switch entry.content {
      case .customer(_, let files, _): files.reversed()
      case .desk(let message): message.files.reversed()
      default: []
      }
    }
  }

  /// Why no file can be looked at, or nil: what is masked in words cannot be masked in a picture,
  /// and what was sent to the agent who looks is theirs to see.
  var pictureDisabled: Disabled? {
    guard let open else { return .noSession }
    let hasFile = open.entries.contains { entry in
      if case .customer(_, let files, _) = entry.content { !files.isEmpty } else { false }
    }
    if !hasFile { return .noFile }
    return sight(of: open.row) == .masked ? .filesMasked : nil
  }

  mutating func showPictures() {
    let show = PictureShow(files: attachments)
    popup = .picture(show)
    emit(.readPicture(show.file))
  }

  mutating func press(_ key: Key, in show: PictureShow) {
    var show = show
    switch key.foldedToASCII.code {
    case .right, .down, .character("l"), .character("j"): show.selected += 1
    case .left, .up, .character("h"), .character("k"): show.selected -= 1
    case .enter, .character("q"):
      popup = nil
      return
    default: return
    }
    guard show.files.indices.contains(show.selected) else { return }
    show.reading = .underWay
    popup = .picture(show)
    emit(.readPicture(show.file))
  }

  /// Takes a file that was read, if it is still looked at.
  mutating func take(_ reading: PictureShow.Reading, of file: Attachment) {
    guard case .picture(var show) = popup, show.file == file else { return }
    show.reading = reading
    popup = .picture(show)
  }
}
