/// Why a JPEG file shows nothing.
enum JPEGFault: Error {
  /// It is cut or contradicts itself.
  case damaged
  /// A kind that is not read here: four colours, twelve bits, arithmetic codes, lossless.
  case unknownKind
  /// It would take more memory or time than a picture in a conversation may.
  case tooLarge
}
