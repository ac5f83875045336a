/// The rules of the desk in the comparison of ways to share out sessions.
public enum RoutingTrial {
  /// Its `config.json`: found on seeds that the comparison does not use.
  public static let config = """
    {
      assistant: { answers: false },
      routing: {
        mode: "push",
        offerSeconds: 20,
        weights: { skill: 4, language: 4, sticky: 1, load: 2, idle: 1 },
      },
    }
    """
}
