/// What a text may be stopped for before it is sent to a customer.
public enum GuardRule: String, Codable, Sendable, CaseIterable {
  case empty, tooLong, controlCharacter, unfilledPlaceholder, ungroundedNumber
  case ungroundedPromise, sensitiveData, contactDetail, otherCustomersData
  // By the desk's configuration.
  case bannedPromise, competitor, profanity, amountAboveAuthority, wrongLanguage
  case missingDisclaimer
}
