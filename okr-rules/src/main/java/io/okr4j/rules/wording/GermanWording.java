package io.okr4j.rules.wording;

/**
 * Judges German titles, as {@link EnglishWording} does English ones.
 *
 * <p>Stateless, and safe to share between threads.
 */
final class GermanWording implements Wording {
  static final GermanWording INSTANCE = new GermanWording();

  private static final String WEIGHTS = "german.weights";

  private final Weights<KeyResultKind> keyResults =
      Weights.read(WEIGHTS, "keyResult", KeyResultKind.class);
  private final Weights<ObjectiveKind> objectives =
      Weights.read(WEIGHTS, "objective", ObjectiveKind.class);

  private GermanWording() {}

  @Override
  public String language() {
    return "de";
  }

  @Override
  public Judgement<KeyResultKind> judgeKeyResult(String title) {
    GermanGrammar grammar = new GermanGrammar(title);
    return keyResults.judge(title, grammar.cues(), grammar.about());
  }

  @Override
  public Judgement<ObjectiveKind> judgeObjective(String title) {
    GermanGrammar grammar = new GermanGrammar(title);
    return objectives.judge(title, grammar.cues(), grammar.about());
  }
}
