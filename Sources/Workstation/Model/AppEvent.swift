public import Desk
public import Terminal

/// Something that happened and may change the screen.
public enum AppEvent: Sendable, Equatable {
  /// The program starts: asks for all that the first frame shows.
  case started
  case input(InputEvent)
  case resized(Size)
  /// The answer to the `.ask` of the same id; every ask must be answered, if only by `.failed`.
  case answered(id: Int, Answer)
  /// What the `.perform` of the same id came to.
  case outcome(id: Int, CommandOutcome)
  /// New events of the feed, in order.
  case deskChanged([Event])
  /// Too many events were missed to read each; everything must be read anew.
  case deskReloaded(missed: Int)
  /// The draft with this revision, or a later one, is durable.
  case draftSaved(SessionID, revision: Int)
  case draftFailed(SessionID, revision: Int, reason: String)
  /// The time; sent before each batch of other events and when `Model.nextWake` is due.
  case tick(Timestamp)
  case status(StatusNotice)
  /// The rules of the desk were changed, or a change of them was refused.
  case rules(RulesNotice)
  /// The viewer's presence, what is offered to them or where the assistant is stopped changed.
  case duty(Duty)
  /// More is suggested for this session than before.
  case suggestionsCame(SessionID)
  /// Something came of what was to be translated.
  case translationsCame
  /// An article that was opened lies in a file.
  case articleReady(ArticleFile)
  /// What the edit of an article came to.
  case articleEdited(ArticleFile, ArticleOutcome)
  /// The keys file was read, with the macros that were recorded.
  case keysRead(Keys, recorded: [Macro])
  /// It cannot be read, and nothing of it was taken.
  case keysRefused(KeysFault)
  /// What was read of a file that the viewer looks at.
  case pictureRead(Attachment, PictureShow.Reading)
  /// The terminal told how it shows pictures, or its cells changed.
  case pictureMeans(PictureMeans?)
  /// What became of a file that was to go with the reply to a session.
  case attached(SessionID, path: String, Result<Attachment, FileFault>)
  /// What lies in a folder that completion asked for.
  case folderListed(FolderListing)
  /// The viewer's own settings were read.
  case ownSettingsRead(OwnSettings)
  /// They cannot be read, and nothing of them was taken.
  case ownSettingsRefused(OwnSettingsFault)
  /// The program has the terminal again after it was suspended.
  case resumed
}

/// Something the agent should know that no session shows.
public enum StatusNotice: Sendable, Equatable {
  case assistantUp
  /// No program works the assistant's jobs.
  case assistantDown
  /// The ledger can be written again.
  case ledgerUp
  case diskFull
  case ledgerTrouble(String)
  /// The desk was migrated by a newer program.
  case newerProgram
  /// So many events happened while this program slept; they were read one by one.
  case caughtUp(events: Int)
  case reloaded(missed: Int)
  case themeMissing(name: String, why: String)
  /// The provider of a language model answers again, or does not.
  case provider(ProviderState)
  case text(String)
}
