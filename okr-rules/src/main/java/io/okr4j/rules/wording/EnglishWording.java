package io.okr4j.rules.wording;

import java.util.List;

/**
 * Judges English titles: a grammar finds cues, such as the kind of verb at the head and what the
 * numbers count, and weights learnt from sentences written for it decide.
 *
 * <p>Stateless, and safe to share between threads.
 */
final class EnglishWording implements Wording {
  static final EnglishWording INSTANCE = new EnglishWording();

  private final Weights<KeyResultKind> keyResults;
  private final Weights<ObjectiveKind> objectives;

  private EnglishWording() {
    List<String> weights = Lexicon.lines("english.weights");
    keyResults = Weights.of(weights, "keyResult", KeyResultKind.class);
    objectives = Weights.of(weights, "objective", ObjectiveKind.class);
  }

  @Override
  public String language() {
    return "en";
  }

  @Override
  public Judgement<KeyResultKind> judgeKeyResult(String title) {
    EnglishGrammar grammar = new EnglishGrammar(title);
    return keyResults.judge(title, grammar.cues(), grammar.about());
  }

  @Override
  public Judgement<ObjectiveKind> judgeObjective(String title) {
    EnglishGrammar grammar = new EnglishGrammar(title);
    return objectives.judge(title, grammar.cues(), grammar.about());
  }
}
