import Desk
import Foundation
import Language

/// What a model's words came to, once its citations were read and hidden values put back.
enum ModelAnswer {
  case answer(text: String, cited: [ProviderPrompt.Source])
  /// It names no source: no assistant says it.
  case uncited(String)
  /// It says itself that the sources do not answer.
  case abstains
  /// It cannot be used; the word says why.
  case unusable(String)

  static let abstention = "NO_ANSWER"

  init(_ words: String, for prompt: ProviderPrompt) {
    guard let spoken = Self.withoutThoughts(words) else {
      self = .unusable("thoughts without end")
      return
    }
    guard !spoken.contains(Self.abstention) else {
      self = .abstains
      return
    }
    let (plain, ids) = Self.withoutCitations(spoken)
    guard let restored = prompt.redaction.restore(plain) else {
      self = .unusable("a placeholder that stands for nothing")
      return
    }
    let text = Self.tidy(restored)
    guard !text.isEmpty else {
      self = .unusable("empty")
      return
    }
    let cited = prompt.sources.filter { ids.contains($0.id) }
    if let link = Self.links(in: text).first(where: { link in
      !cited.contains { $0.text.contains(link) }
    }) {
      self = .unusable("a link of its own: " + Display.oneLine(link, limitScalars: 40))
    } else if cited.isEmpty || ids.contains(where: { id in !cited.contains { $0.id == id } }) {
      // A source that does not exist is a lie about where the words come from.
      self = .uncited(text)
    } else {
      self = .answer(text: text, cited: cited)
    }
  }

  /// What stands outside `<think>…</think>`; nil where it never ends.
  static func withoutThoughts(_ words: String) -> String? {
    var out = words
    while let start = out.range(of: "<think>") {
      guard let end = out.range(of: "</think>", range: start.upperBound..<out.endIndex) else {
        return nil
      }
      out.removeSubrange(start.lowerBound..<end.upperBound)
    }
    // Some servers swallow the opening.
    if let end = out.range(of: "</think>", options: .backwards) {
      out = String(out[end.upperBound...])
    }
    return out
  }

  /// The words without `[P1]`, `[P1, O2]` and their like, and the ids they named.
  static func withoutCitations(_ words: String) -> (text: String, ids: Set<String>) {
    var out = String.UnicodeScalarView()
    var ids: Set<String> = []
    var rest = words.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "[" || scalar == "【", let marker = marker(rest) {
        ids.formUnion(marker.ids)
        rest = rest[marker.end...]
        while out.last == " " { out.removeLast() }
      } else {
        out.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return (String(out), ids)
  }

  private static func marker(
    _ rest: Substring.UnicodeScalarView
  ) -> (ids: [String], end: Substring.UnicodeScalarView.Index)? {
    let inside = rest.dropFirst().prefix(40)
    guard let close = inside.firstIndex(where: { $0 == "]" || $0 == "】" }) else { return nil }
    let parts = String(String.UnicodeScalarView(inside[..<close]))
      .split { ", ;，、".contains($0) }.map { $0.uppercased() }
    let areIDs = parts.allSatisfy { part in
      (part.hasPrefix("P") || part.hasPrefix("O")) && (2...4).contains(part.utf8.count)
        && part.dropFirst().allSatisfy { ("0"..."9").contains($0) }
    }
    guard !parts.isEmpty, areIDs else { return nil }
    return (parts, rest.index(after: close))
  }

  /// Without marks of Markdown and blanks around it, in display form.
  static func tidy(_ text: String) -> String {
    let lines = Display.form(text).replacing("**", with: "").split(separator: "\n")
    return lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  static func links(in text: String) -> [String] {
    text.split { $0.isWhitespace || "()<>\"'，。；、）（".contains($0) }.map(String.init).filter {
      let lower = $0.lowercased()
      return lower.contains("://") || lower.hasPrefix("www.")
    }.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: ".,;:!?")) }
  }
}
