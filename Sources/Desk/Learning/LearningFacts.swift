/// A model was learned and its file written; it is not in use before it is chosen.
public struct ModelTrained: Codable, Sendable, Equatable {
  public var task: ModelTask
  /// Such as `intents-3`: unique in the desk.
  public var version: String
  /// Its name in the desk's folder of models.
  public var file: String
  /// SHA-256 of the file, in hexadecimal digits.
  public var digest: String
  public var sizeBytes: Int
  /// The last fact of the ledger that was looked at for examples.
  public var covers: Seq
  public var shippedExamples: Int
  public var ownExamples: Int
  public var labels: Int
  public var training: TrainingSetup
  /// Of a twin that learned everything but the held-back part; nil where that had no examples.
  public var figures: ModelFigures?
  /// What the model in use at that time made of the same part.
  public var baseline: ModelBaseline?
  /// Of the model itself, without its twin.
  public var trainSeconds: Double

  public init(
    task: ModelTask, version: String, file: String, digest: String, sizeBytes: Int, covers: Seq,
    shippedExamples: Int, ownExamples: Int, labels: Int, training: TrainingSetup,
    figures: ModelFigures?, baseline: ModelBaseline?, trainSeconds: Double
  ) {
    self.task = task
    self.version = version
    self.file = file
    self.digest = digest
    self.sizeBytes = sizeBytes
    self.covers = covers
    self.shippedExamples = shippedExamples
    self.ownExamples = ownExamples
    self.labels = labels
    self.training = training
    self.figures = figures
    self.baseline = baseline
    self.trainSeconds = trainSeconds
  }
}

/// Recorded dialogues were brought in, for the desk to learn from.
public struct DialoguesImported: Codable, Sendable, Equatable {
  /// Its name in the desk's folder of dialogues.
  public var file: String
  /// SHA-256 of the file, in hexadecimal digits.
  public var digest: String
  public var dialogues: Int
  public var turns: Int
  public var sizeBytes: Int

  public init(file: String, digest: String, dialogues: Int, turns: Int, sizeBytes: Int) {
    self.file = file
    self.digest = digest
    self.dialogues = dialogues
    self.turns = turns
    self.sizeBytes = sizeBytes
  }
}

/// How a training divides and uses the examples.
public struct TrainingSetup: Codable, Sendable, Equatable {
  /// Which examples are held back: the same seed always holds back the same ones.
  public var seed: UInt64
  /// The share that is held back, in [0, 0.5].
  public var holdBack: Double
  /// Whether the examples that come with the product are learned, too.
  public var usesShipped: Bool

  public init(seed: UInt64 = 1, holdBack: Double = 0.2, usesShipped: Bool = true) {
    self.seed = seed
    self.holdBack = holdBack
    self.usesShipped = usesShipped
  }
}

/// The model a new one was compared with.
public struct ModelBaseline: Codable, Sendable, Equatable {
  public var version: String
  public var figures: ModelFigures

  public init(version: String, figures: ModelFigures) {
    self.version = version
    self.figures = figures
  }
}

/// Which model of a task the desk reads with from here on.
public struct ModelChosen: Codable, Sendable, Equatable {
  /// Why this one.
  public enum Cause: String, Codable, Sendable {
    /// The desk's first, and no worse than the one that came with the product.
    case first
    case promoted
    case rolledBack
  }

  public var task: ModelTask
  /// nil is the model that comes with the product.
  public var version: String?
  public var cause: Cause

  public init(task: ModelTask, version: String?, cause: Cause) {
    self.task = task
    self.version = version
    self.cause = cause
  }
}

/// The choice of a task's model with those before it, as the facts add up.
public struct ModelChoice: Codable, Sendable, Equatable {
  /// nil is the model that comes with the product.
  public var version: String?
  /// What rolling back leads to, the latest last; an empty name is the shipped model.
  public var earlier: [String]

  public init(version: String? = nil, earlier: [String] = []) {
    self.version = version
    self.earlier = earlier
  }

  /// Rolling back leads no further than this.
  public static let earlierLimit = 32

  /// Folds one more choice.
  public mutating func apply(_ chosen: ModelChosen) {
    if chosen.cause == .rolledBack {
      _ = earlier.popLast()
    } else {
      earlier.append(version ?? "")
      if earlier.count > Self.earlierLimit { earlier.removeFirst() }
    }
    version = chosen.version
  }

  /// What rolling back leads to: a version, or nil inside for the shipped model; nil where there is nothing earlier.
  public var previous: String?? {
    earlier.last.map { $0.isEmpty ? nil : $0 }
  }
}

/// A model's fact with what the ledger knows of it besides.
public struct TrainedModel: Sendable, Equatable {
  public var fact: ModelTrained
  public var seq: Seq
  public var at: Timestamp
  public var by: Actor

  public init(fact: ModelTrained, seq: Seq, at: Timestamp, by: Actor) {
    self.fact = fact
    self.seq = seq
    self.at = at
    self.by = by
  }
}

/// An example with what the ledger knows of it besides.
public struct KeptExample: Sendable, Equatable {
  public var example: Example
  public var seq: Seq
  /// Who gave the label.
  public var by: Actor

  public init(example: Example, seq: Seq, by: Actor) {
    self.example = example
    self.seq = seq
    self.by = by
  }
}

/// The seqs by which a reader sees that what a task learned has changed.
public struct LearningState: Sendable, Equatable {
  /// Of the latest example; 0 where there is none.
  public var example: Seq
  /// Of the latest choice of a model; 0 where there is none.
  public var choice: Seq

  public init(example: Seq = 0, choice: Seq = 0) {
    self.example = example
    self.choice = choice
  }
}

/// What was said in a session, as learning looks at it.
public struct SpokenDialogue: Sendable, Equatable {
  /// Oldest first.
  public var turns: [Turn]
  /// The agents who spoke in it.
  public var agents: [AgentID]

  public init(turns: [Turn], agents: [AgentID] = []) {
    self.turns = turns
    self.agents = agents
  }
}

/// A customer's message, as learning looks at it.
public struct CustomerText: Sendable, Equatable {
  public var seq: Seq
  public var session: SessionID
  public var text: String

  public init(seq: Seq, session: SessionID, text: String) {
    self.seq = seq
    self.session = session
    self.text = text
  }
}
