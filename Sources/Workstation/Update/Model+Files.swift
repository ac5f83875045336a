import Desk
import Terminal

/// Files that go out with the next reply.
extension Model {
  /// Why no file can be attached now, or nil.
  var attachDisabled: Disabled? {
    guard let row = open?.row else { return .noSession }
    if let reason = fileRefusal(of: row) { return .refusal(reason) }
    if composer.isNote { return .noteTakesNoFiles(key: label(of: .toggleNote)) }
    let count = composer.files.count + composer.attaching
    return count < Policy.fileLimit ? nil : .refusal(.tooManyFiles(limit: Policy.fileLimit))
  }

  /// The rule by which a session's customer gets no files, or nil.
  func fileRefusal(of row: SessionRow) -> Refusal? {
    settings.channelsWithoutFiles.contains(row.channel)
      ? .filesNotTaken(channel: row.channel) : nil
  }

  /// Has a file copied into the desk for the reply to the open session.
  mutating func attach(_ path: String) {
    guard let open else { return }
    composer.attaching += 1
    emit(.attach(path: path, to: open.id))
  }

  /// Takes a copy that was made, for whichever session it was meant.
  mutating func take(
    _ found: Result<Attachment, FileFault>, of path: String, for session: SessionID
  ) {
    let isOpen = session == open?.id
    switch found {
    case .success(let file):
      changeDraft(of: session) { draft in
        draft.attaching = max(0, draft.attaching - 1)
        draft.files.append(file)
      }
      undoable = Undoable(.attach, .detach(session, file), at: now)
      notice = .attached(file)
    case .failure(let fault):
      if isOpen {
        composer.attaching = max(0, composer.attaching - 1)
      } else if let left = drafts[session]?.attaching {
        drafts[session]?.attaching = max(0, left - 1)
      }
      notice = .notAttached(fault, path)
    }
  }

  /// Takes the file of a name off the reply, or the one that was attached last.
  mutating func detach(_ name: String) {
    guard let open else { return }
    guard let file = composer.files.last(where: { name.isEmpty || $0.name == name }) else {
      notice = .noAttachment(name)
      return
    }
    detach(file, from: open.id)
    notice = .detached(file)
  }

  /// Whether a file waits for the next reply to a session, as far as is held here.
  func holds(_ file: Attachment, _ session: SessionID) -> Bool {
    let draft = session == open?.id ? composer : drafts[session]
    return draft?.files.contains(file) ?? false
  }

  mutating func detach(_ file: Attachment, from session: SessionID) {
    changeDraft(of: session) { draft in
      draft.files.removeAll { $0 == file }
      draft.dropped.append(file)
    }
    // What is off cannot be taken off once more.
    if undoable?.way == .detach(session, file) { undoable = nil }
  }

  /// Empties what would be sent next.
  mutating func clearDraft() {
    edit(.moveToEnd)
    composer.editor.replace(with: "")
    composer.dropped += composer.files
    composer.files = []
    draftChanged()
  }

  /// Has the folder of a path looked at, unless it was already.
  mutating func askForFolder(of path: String) {
    let folder = FolderListing.folder(of: path)
    guard folder != folderAsked else { return }
    folderAsked = folder
    emit(.listFolder(folder))
  }
}
