/// The rules of the made-up shop: its queues, what they promise, and how sessions reach people.
public enum ShopRules {
  /// The members of its `config.json`; what is sold there stands beside them.
  public static let config = """
      // The rules of the made-up shop; `tandem policy show` says them in plain words.
      queue: "general",
      vipQueue: "vip",
      queues: {
        general: {
          sla: { firstResponseSeconds: 120, nextResponseSeconds: 180, resolutionSeconds: 3600 },
          overflow: { to: "second", afterSeconds: 300 },
          ladder: { remindSeconds: 150 },
          tellsAgain: true,
        },
        vip: {
          sla: { firstResponseSeconds: 60, nextResponseSeconds: 90, resolutionSeconds: 1800 },
          ladder: { remindSeconds: 45, to: "supervisors", afterSeconds: 180 },
        },
        // People who can judge what comes back work in the shop's own hours.
        returns: {
          skills: ["returns"], languages: ["zh", "en"],
          hours: {
            timeZone: "Asia/Shanghai", week: ["mon-fri 09:00-21:00", "sat,sun 10:00-18:00"],
            holidays: ["2026-10-01", "2026-10-02", "2027-01-01"],
          },
          sla: { firstResponseSeconds: 300, nextResponseSeconds: 300 },
          overflow: { to: "general", afterSeconds: 600 },
          afterHours: { tells: true, takesCallbacks: true, assistant: "asUsual" },
        },
        second: { sla: { firstResponseSeconds: 480 } },
        supervisors: { sla: { firstResponseSeconds: 240 } },
      },
      escalation: {
        fallThreshold: 0.9,
        sensitive: { privacy: ["account/delete", "account/privacy"] },
        queueByIntent: { "return": "returns" },
      },
      // Each waiting session is offered to the most suitable agent.
      routing: { mode: "push", offerSeconds: 30, capacity: 4 },
      guard: { amountLimits: { CNY: 200, USD: 30, EUR: 30 } },

    """
}
