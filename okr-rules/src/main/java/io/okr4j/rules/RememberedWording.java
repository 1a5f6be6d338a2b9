package io.okr4j.rules;

import io.okr4j.rules.wording.Judgement;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.ObjectiveKind;
import io.okr4j.rules.wording.Wording;
import javax.annotation.Nullable;

/**
 * A judge of titles that remembers what it said of the last ones: several rules ask about the same
 * title.
 *
 * <p>Safe to share between threads, which may then judge a title twice: what is remembered is
 * immutable.
 */
final class RememberedWording implements Wording {
  /** More are hardly found again sooner than they are judged. */
  private static final int MAX_REMEMBERED = 32;

  /** What was said, the last first. */
  record Said(String title, Judgement<?> judgement, int count, @Nullable Said before) {}

  private final Wording wording;
  @Nullable private Said objectives;
  @Nullable private Said keyResults;

  RememberedWording(Wording wording) {
    this.wording = wording;
  }

  @Nullable
  Said keyResults() {
    return keyResults;
  }

  @Nullable
  Said objectives() {
    return objectives;
  }

  /** Remembers what was said earlier, and nothing else. */
  void remember(@Nullable Said ofObjectives, @Nullable Said ofKeyResults) {
    objectives = ofObjectives;
    keyResults = ofKeyResults;
  }

  @Override
  public String language() {
    return wording.language();
  }

  /** What was said of key results is of their kind. */
  @Override
  @SuppressWarnings("unchecked")
  public Judgement<KeyResultKind> judgeKeyResult(String title) {
    Judgement<?> known = find(keyResults, title);
    if (known != null) {
      return (Judgement<KeyResultKind>) known;
    }
    Judgement<KeyResultKind> judgement = wording.judgeKeyResult(title);
    keyResults = added(keyResults, title, judgement);
    return judgement;
  }

  /** What was said of objectives is of their kind. */
  @Override
  @SuppressWarnings("unchecked")
  public Judgement<ObjectiveKind> judgeObjective(String title) {
    Judgement<?> known = find(objectives, title);
    if (known != null) {
      return (Judgement<ObjectiveKind>) known;
    }
    Judgement<ObjectiveKind> judgement = wording.judgeObjective(title);
    objectives = added(objectives, title, judgement);
    return judgement;
  }

  @Nullable
  private static Judgement<?> find(@Nullable Said said, String title) {
    for (Said each = said; each != null; each = each.before()) {
      if (each.title().equals(title)) {
        return each.judgement();
      }
    }
    return null;
  }

  private static Said added(@Nullable Said said, String title, Judgement<?> judgement) {
    return said == null || said.count() >= MAX_REMEMBERED
        ? new Said(title, judgement, 1, null)
        : new Said(title, judgement, said.count() + 1, said);
  }
}
