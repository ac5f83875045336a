/// Why bytes are not a model this program can use.
public struct ModelFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong with the bytes.
  public enum Code: Sendable, Equatable {
    /// They do not begin as a model file does.
    case foreign
    /// They were written by a later format version than this program reads.
    case newer(Int)
    /// They hold another kind of model.
    case otherKind
    /// They are cut short, altered, or contradict themselves.
    case damaged
  }

  public let code: Code

  public init(_ code: Code) { self.code = code }

  /// One sentence for a person.
  public var description: String {
    switch code {
    case .foreign: "this is not a model file"
    case .newer(let version):
      "the model file has format \(version), newer than the \(ModelFile.formatVersion) "
        + "this program reads"
    case .otherKind: "the file holds another kind of model"
    case .damaged: "the model file is damaged: its contents do not match its checksum"
    }
  }
}
