package io.okr4j.rules.wording;

import java.util.List;

/**
 * Judges German titles, as {@link EnglishWording} does English ones.
 *
 * <p>Stateless, and safe to share between threads.
 */
final class GermanWording implements Wording {
  static final GermanWording INSTANCE = new GermanWording();

  private final Weights<KeyResultKind> keyResults;
  private final Weights<ObjectiveKind> objectives;

  private GermanWording() {
    List<String> weights = Lexicon.lines("german.weights");
    keyResults = Weights.of(weights, "keyResult", KeyResultKind.class);
    objectives = Weights.of(weights, "objective", ObjectiveKind.class);
  }

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
