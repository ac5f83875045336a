extension SearchHit {
  /// The hit as somebody sees it who does not see everything; articles hold nobody's data.
  public func masked(_ sight: Sight) -> SearchHit {
    guard case .message = place else { return self }
    let masked = Masking.text(excerpt, sight)
    if masked == excerpt { return self }
    var hit = self
    // What stands before the first difference stands where it stood.
    let same = zip(excerpt.unicodeScalars, masked.unicodeScalars).prefix { $0 == $1 }.count
    hit.excerpt = masked
    hit.matches = matches.filter { $0.upperBound <= same }
    return hit
  }
}
