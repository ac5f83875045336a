public import Language

extension DeskConfig {
  /// What a new desk's `config.json` says: every key with its default and its meaning.
  public static let template = #"""
    // The rules and settings of this desk. Comments and trailing commas are allowed.
    // A wrong key or value refuses the whole file, with its line; the rules in force stay.
    {
      // The language of the interface, "en" or "zh"; without it the locale decides.
      // language: "en",
      // The theme by name; without it the program's own.
      // theme: "default-dark",

      // Where an escalated session waits.
      queue: "general",
      // Where customers of the tier vip wait; null sends them to the queue above.
      vipQueue: null,
      // The queues by name; with any named here, every queue named elsewhere must be among them.
      queues: {
        // general: {
        //   // What its agents can do, and the languages they speak; empty means any.
        //   skills: ["returns"], languages: ["zh", "en"],
        //   // When it has people; without it, always.
        //   hours: {
        //     timeZone: "Asia/Shanghai", week: ["mon-fri 09:00-18:00", "sat 10:00-14:00"],
        //     holidays: ["2026-10-01"],
        //   },
        //   // Promised times in open time; the last stands still while the customer is waited for.
        //   sla: { firstResponseSeconds: 120, nextResponseSeconds: 300, resolutionSeconds: 86400 },
        //   // Another queue helps out after so much open time here.
        //   overflow: { to: "second", afterSeconds: 300 },
        //   // Who watches is reminded, then the next rung is called.
        //   ladder: { remindSeconds: 180, to: "supervisors", afterSeconds: 600 },
        //   // Whether a customer whose wait grows longer than they were told is told anew, once.
        //   tellsAgain: true,
        //   // Outside the hours: whether the customer is told when there are people again, may leave
        //   // the matter until then, and whether the assistant works asUsual, alone or is silent.
        //   afterHours: { tells: true, takesCallbacks: false, assistant: "asUsual" },
        // },
      },

      // Other rules for a share of the customers, on trial: a file beside this one.
      // split: { name: "calmer", file: "calmer.json", share: 0.5 },

      assistant: {
        // Whether new sessions go to the assistant first.
        answers: true,
        // Whether it says that it is a program when it first speaks in a session.
        saysWhatItIs: false,
        // Least confidence with which it answers by itself, 0 to 1.
        answerThreshold: 0.45,
        // Clarifying questions in a row before a person is called.
        clarificationLimit: 1,
        // Its answers in one stretch before a person is called.
        turnLimit: 12,
        // Silence after which it closes a session that was handed back to it to be closed.
        closeAfterQuietSeconds: 600,
      },

      escalation: {
        // An angry message at or below this calls a person, -1 to 0.
        angerThreshold: -0.6,
        // A mood at or below this calls a person, -1 to 0.
        moodThreshold: -0.5,
        // A message so far below the mood before it calls a person, 0 to 2; null for none.
        fallThreshold: null,
        // A probability of dissatisfaction that calls a person; null takes it from moodThreshold.
        dissatisfactionThreshold: null,
        // Whether customers of the tier vip get a person with their first message.
        vipAtOnce: false,
        // Intents, or groups of them, that are no matter for a program, by topic.
        sensitive: {
          // legal: ["complaint/legal"], safety: ["product/injury"], fraud: ["account/fraud"],
        },
        // The most that may be asked back without a person, by currency, and how that is asked.
        refundIntents: [],
        refundLimits: {
          // CNY: 500, USD: 80,
        },
        // Where sessions go by what they are about, else by why they left the assistant.
        queueByIntent: {
          // "returns": "returns",
        },
        queueByReason: {
          // negativeEmotion: "care",
        },
        // Who is called again for the same reason within this time stays with people.
        debounceMinutes: 30,
      },

      // The promise for a person's answer, where the queue names none of its own.
      firstResponseTargetSeconds: 120,
      // How long a sent message can be taken back; 0 sends at once.
      sendHoldSeconds: 0,
      // How long after closing a customer's message continues the same session.
      reopenWindowHours: 24,
      // Whether a reopened session goes back to the agent who had it last.
      reopenIsSticky: false,

      privacy: {
        // The roles that see contact data, addresses, cards and identity numbers unmasked.
        plainFor: ["admin"],
        // Closed sessions are forgotten after so many days; 0 keeps them.
        retentionDays: 0,
      },

      // Points in the order of the queue: 0 to 1000 each.
      priority: {
        // For each minute of waiting; above 0.
        perMinute: 1,
        angry: 10,
        frustrated: 5,
        gold: 3,
        vip: 8,
        // The customer asked for a person.
        asked: 2,
        // A rule of the desk demands a person.
        rule: 6,
        // The mood fell by the whole scale with the latest message; less for less.
        falling: 3,
        // The customer is surely dissatisfied; nothing up to an even chance.
        dissatisfied: 4,
        // The promised time is nearly over, or over.
        slaSoon: 4,
        slaBreached: 8,
        // For each turn in which the assistant did not help, up to three.
        failedTurn: 1,
        // The customer was here within the last day.
        returning: 2,
        // By intent, or group of them.
        severity: {
          // "billing": 2, "complaint/legal": 10,
        },
      },

      // How waiting sessions reach agents.
      routing: {
        // "pull": agents claim them. "push": the most suitable agent who is online, on shift and
        // has room is asked to take each, in the order of the queue.
        mode: "pull",
        // How long an agent has to accept before the next one is asked.
        offerSeconds: 20,
        // Sessions at once of an agent without a capacity of their own.
        capacity: 4,
        // What a session of a channel counts for; 1 where nothing is said.
        channelWeights: {
          // email: 0.3,
        },
        // After so long without a sign of their workstation an agent's sessions go to the queue.
        lostSeconds: 120,
        // What makes an agent suitable.
        weights: {
          // Level of the skills that the session is about.
          skill: 3,
          // Speaks the customer's language.
          language: 4,
          // Served the customer last.
          sticky: 3,
          // Room that is left.
          load: 2,
          // Has not been given a session for a while.
          idle: 1,
        },
      },

      // What is not said to customers: the assistant hands over instead, a person is asked first.
      guard: {
        bannedPromises: [
          // "money back within a day",
        ],
        competitors: [],
        profanity: [],
        // The most that may be granted, by currency.
        amountLimits: {
          // CNY: 200, USD: 30,
        },
        // What answers to an intent (or a group of them) must say.
        disclaimers: {
          // "warranty/coverage": { en: "The warranty card decides.", zh: "以保修卡为准。" },
        },
        // Findings that no person overrides.
        neverOverridden: ["unfilledPlaceholder", "otherCustomersData", "amountAboveAuthority"],
      },

      // How order numbers look, to find them without a word like "order" beside them: # is a
      // digit, @ a letter, * either, {6} or {6,10} repeats the sign before it.
      orderNumbers: [
        // "LH-######",
      ],
      // What is sold here, to find it in messages; also holds other names of the same thing.
      products: [
        // "Dune reading lamp",
        // { name: "Ember kettle", also: ["pour-over kettle", "手冲壶"] },
      ],

      // An optional language model; without it the embedded engine does everything. docs/security.md
      // says what leaves for it. The same by TANDEM_LLM_URL and TANDEM_LLM_MODEL, which come first.
      llm: {
        // The address of an OpenAI-compatible interface, and the model's name there.
        // url: "http://127.0.0.1:8080/v1",
        // model: "qwen3:8b",
        // A model there for embeddings, so that articles are found by meaning too. TANDEM_EMBED_MODEL.
        // embedModel: "nomic-embed-text",
        // A file of mode 0600 with the key; or the variable TANDEM_LLM_KEY.
        // keyFile: "llm.key",
        // How far away it counts as being: local, private or public; derived from the address.
        // class: "private",
        // Whether it may be asked without encryption outside this machine.
        plainHTTP: false,
        // Whether the assistant may send what it wrote; otherwise it only suggests to agents.
        answers: true,
        // How long it may take; then the embedded engine's answer goes.
        connectSeconds: 2,
        firstWordSeconds: 4,
        totalSeconds: 8,
      },

      // Who works here; with any agent written here, unknown names are refused.
      // role is agent, supervisor or admin; grants and revokes change its permissions:
      // bargeIn, supervise, actAs, manageKnowledge, manageDesk, reveal, overrideGuard,
      // stopAssistant.
      // A skill is a name (level 3), or a name with a level from 1 to 5. capacity is how many
      // sessions at once; shifts are the hours of a week, in the time zone beside them.
      // uid binds the agent to a user of the system.
      agents: [
        // { id: "lina", name: "Lina", role: "agent", team: "east", languages: ["zh", "en"],
        //   skills: ["returns", { name: "warranty", level: 5 }], capacity: 4,
        //   timeZone: "Asia/Shanghai", shifts: ["mon-fri 09:00-17:30"], uid: 1000 },
      ],
    }
    """#
    + "\n"

  /// The key `products` as a configuration writes it, with its comma.
  public static func listing(of products: [Catalogue.Product]) -> String {
    let lines = products.map { product in
      let also = product.aliases.map(quoted).joined(separator: ", ")
      return "    { name: \(quoted(product.name)), also: [\(also)] },\n"
    }
    return "  products: [\n" + lines.joined() + "  ],\n"
  }

  private static func quoted(_ text: String) -> String {
    let plain = Display.form(text, multiline: false)
    return "\"" + plain.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
