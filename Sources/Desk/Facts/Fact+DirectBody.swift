import Language

extension Fact {
  /// The body of a fact that comes with every message, written without an encoder.
  ///
  /// The same JSON as `encodedBody(with:)` up to the order of keys and the spelling of numbers, in a
  /// tenth of the time: `Codable` took half of what a message costs the ledger.
  ///
  /// - Returns: nil for the other kinds, and where a number is none that JSON can hold.
  public func directBody() -> [UInt8]? {
    let json = JSONBytes()
    switch self {
    case .messageReceived(let body): json.write(body)
    case .ownerChanged(let body): json.write(body)
    case .understood(let body): json.write(body)
    case .messageCommitted(let body): json.write(body)
    case .messageStarted(let body): json.versioned { $0.key("message").int(body.message.seq) }
    case .messageDelivered(let body):
      json.versioned {
        $0.key("message").int(body.message.seq)
        $0.optional("receipt", body.receipt)
      }
    case .responded(let body): json.write(body)
    default: return nil
    }
    return json.isValid ? json.bytes : nil
  }
}

extension JSONBytes {
  /// A body of a fact begins with its version.
  fileprivate func versioned(_ fields: (JSONBytes) -> Void) {
    object {
      $0.key("v").int(Int64(Fact.bodyVersion))
      fields($0)
    }
  }

  fileprivate func write(_ body: MessageReceived) {
    versioned {
      $0.key("id").string(body.id)
      $0.key("channel").string(body.channel)
      $0.key("text").string(body.text)
      $0.key("part").int(Int64(body.part))
      $0.key("parts").int(Int64(body.parts))
      $0.key("files").write(body.files)
    }
  }

  private func write(_ files: [Attachment]) {
    list(files) { json, file in
      json.object {
        $0.key("name").string(file.name)
        $0.key("path").string(file.path)
        $0.key("sizeBytes").int(Int64(file.sizeBytes))
      }
    }
  }

  fileprivate func write(_ body: Understood) {
    versioned {
      $0.key("message").int(body.message)
      $0.key("understanding").object { $0.write(body.understanding) }
    }
  }

  private func write(_ understanding: Understanding) {
    key("language").string(understanding.language.rawValue)
    key("intent").list(understanding.intent) { json, guess in
      json.object {
        $0.key("label").string(guess.label)
        $0.key("confidence").double(guess.confidence)
      }
    }
    key("entities").list(understanding.entities) { json, entity in
      json.object {
        $0.key("kind").string(entity.kind.rawValue)
        $0.key("text").string(entity.text)
        $0.key("value").string(entity.value)
        $0.key("isSensitive").bool(entity.isSensitive)
      }
    }
    let sentiment = understanding.sentiment
    key("sentiment").object {
      $0.key("polarity").double(sentiment.polarity)
      $0.key("confidence").double(sentiment.confidence)
      $0.key("emotion").string(sentiment.emotion.rawValue)
      $0.key("movedBy").list(sentiment.movedBy) { json, cue in
        json.object {
          $0.key("text").string(cue.text)
          $0.key("weight").double(cue.weight)
        }
      }
    }
    let flags = understanding.flags
    key("flags").object {
      $0.key("asksForHuman").bool(flags.asksForHuman)
      $0.key("isThreat").bool(flags.isThreat)
      $0.key("isAbusive").bool(flags.isAbusive)
      $0.key("isQuestion").bool(flags.isQuestion)
    }
    key("models").object {
      $0.key("intent").string(understanding.models.intent)
      $0.key("sentiment").string(understanding.models.sentiment)
    }
  }

  fileprivate func write(_ body: MessageCommitted) {
    versioned {
      $0.key("text").string(body.text)
      $0.optional("notice", body.notice?.rawValue)
      if let basis = body.basis {
        $0.key("basis").object {
          $0.key("source").string(basis.source.rawValue)
          $0.key("rank").int(Int64(basis.rank))
          $0.key("edited").bool(basis.edited)
          if let message = basis.message { $0.key("message").int(message) }
          if let distance = basis.distance { $0.key("distance").double(distance) }
        }
      }
      $0.key("citations").write(body.citations)
      $0.optional("notBefore", body.notBefore?.description)
      if let verdict = body.overridden { $0.key("overridden").write(verdict) }
      if let files = body.files { $0.key("files").write(files) }
    }
  }

  private func write(_ verdict: GuardVerdict) {
    object {
      $0.key("allowed").bool(verdict.allowed)
      $0.key("findings").list(verdict.findings) { json, finding in json.string(finding) }
    }
  }

  private func write(_ citations: [Citation]) {
    list(citations) { json, citation in
      json.object {
        $0.key("article").string(citation.article)
        $0.key("title").string(citation.title)
      }
    }
  }

  fileprivate func write(_ body: OwnerChanged) {
    versioned {
      $0.key("verb").string(body.verb.rawValue)
      $0.key("from").string(body.from.text)
      $0.key("to").string(body.to.text)
      $0.optional("reason", body.reason?.rawValue)
      $0.optional("words", body.words)
      if let packet = body.packet { $0.key("packet").write(packet) }
      $0.optional("instruction", body.instruction)
      $0.optional("disposition", body.disposition)
      if let estimate = body.estimate {
        $0.key("estimate").object {
          $0.key("ahead").int(Int64(estimate.ahead))
          if let expected = estimate.expectedMs { $0.key("expectedMs").int(expected) }
          if let low = estimate.lowMs { $0.key("lowMs").int(low) }
          if let high = estimate.highMs { $0.key("highMs").int(high) }
        }
      }
      if let stays = body.staysWithPeople { $0.key("staysWithPeople").bool(stays) }
      $0.optional("cause", body.cause?.text)
    }
  }

  private func write(_ packet: HandOffPacket) {
    object {
      $0.key("why").string(packet.why.rawValue)
      $0.optional("words", packet.words)
      $0.key("summary").list(packet.summary) { json, line in
        json.object {
          $0.key("speaker").string(line.speaker.rawValue)
          $0.key("text").string(line.text)
        }
      }
      $0.key("slots").pairs(packet.slots)
      $0.optional("unansweredQuestion", packet.unansweredQuestion)
      $0.key("promises").list(packet.promises) { json, text in json.string(text) }
      $0.key("trajectory").list(packet.trajectory) { json, polarity in json.double(polarity) }
      $0.optional("issue", packet.issue)
      if let tried = packet.tried {
        $0.key("tried").list(tried) { json, text in json.string(text) }
      }
    }
  }

  fileprivate func write(_ body: Responded) {
    versioned {
      $0.key("message").int(body.message)
      $0.key("outcome").string(body.outcome.rawValue)
      $0.key("score").double(body.score)
      $0.key("citations").write(body.citations)
      if let verdict = body.guardVerdict { $0.key("guardVerdict").write(verdict) }
      let provenance = body.provenance
      $0.key("provenance").object {
        $0.key("model").string(provenance.model)
        $0.key("policyVersion").string(provenance.policyVersion)
        if let seq = provenance.indexSeq { $0.key("indexSeq").int(seq) }
        $0.key("tokensIn").int(Int64(provenance.tokensIn))
        $0.key("tokensOut").int(Int64(provenance.tokensOut))
        $0.key("latencyMs").double(provenance.latencyMs)
        $0.optional("fallback", provenance.fallback)
      }
    }
  }
}
