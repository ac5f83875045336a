public import Desk
public import Terminal

/// Something the run loop does for the workstation.
public enum Effect: Sendable, Equatable {
  /// Ask off this thread; the answer comes back as `.answered` with the same id.
  case ask(id: Int, Query)
  /// Give a command as the viewer; what it came to comes back as `.outcome` with the same id.
  case perform(id: Int, Command, on: SessionID, expecting: Int?)
  /// Stop or start the assistant as the viewer; what it came to comes back as `.outcome`.
  case changeAssistant(id: Int, AssistantChange)
  /// The viewer tried what they may not: it stands in the audit, though no command was given.
  case recordRefused(Refused)
  /// The viewer is this from now on.
  case setPresence(Presence)
  /// The viewer does not take what was offered.
  case decline(SessionID)
  /// Write the viewer's draft within 200 ms; later changes of the same session replace it.
  case saveDraft(DraftChange)
  /// The viewer looks at this session now, or at none.
  case viewing(SessionID?)
  /// The viewer has read the session up to this message.
  case markRead(SessionID, upTo: Seq)
  case setMouse(Bool)
  /// Read the keys file again; `.keys` answers.
  case readKeys
  /// Make the names ready by which the palette finds actions, off this thread.
  case prepareNames
  /// Write the macros that were recorded.
  case keepMacros([Macro])
  /// Write the viewer's views.
  case keepViews([SavedView])
  /// Load the theme of this name and draw with it, or answer `.status(.themeMissing)`.
  case useTheme(String)
  /// Draw with this theme for the time being; nil goes back to the one in use.
  case previewTheme(String?)
  /// Write an article into a file of its own; `.articleReady` or `.articleEdited` answers.
  case openArticle(String)
  /// Give the terminal to the editor until it ends, then take in what changed; `.articleEdited`
  /// answers.
  case runEditor(ArticleFile)
  case bell
  /// Read a file of a session as a picture; `.pictureRead` answers.
  case readPicture(Attachment)
  /// Copy a file into the desk for the reply to a session; `.attached` answers.
  case attach(path: String, to: SessionID)
  /// Look what lies in a folder, named as it was typed; `.folderListed` answers.
  case listFolder(String)
  /// Put this into the clipboard of the terminal.
  case copy(String)
  /// The tour does not come back at another start.
  case endTour
  /// Tell this on the desktop, where the terminal can.
  case notify(DesktopNotification)
  /// Let nothing blink and paint seldom what others do, or as usual.
  case reduceMotion(Bool)
  /// Draw every cell anew.
  case redraw
  case suspend
  case quit
}

/// An emergency stop, or its end.
public enum AssistantChange: Sendable, Equatable {
  case stop(StopScope)
  case start(StopScope)
}

/// A draft to write; one with neither text nor files is deleted.
public struct DraftChange: Sendable, Equatable {
  public var session: SessionID
  public var text: String
  public var isNote: Bool
  public var files: [Attachment] = []
  /// Files that were taken off; once the draft is written without them, their copies can go.
  public var dropped: [Attachment] = []
  /// Grows with each change; `.draftSaved` and `.draftFailed` name the one they speak of.
  public var revision: Int
}
