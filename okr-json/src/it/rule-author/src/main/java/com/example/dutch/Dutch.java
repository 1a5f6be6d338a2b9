package com.example.dutch;

import io.okr4j.rules.wording.Judgement;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.ObjectiveKind;
import io.okr4j.rules.wording.Wording;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a little Dutch. */
final class Dutch implements Wording {
  private static final Pattern WORK = Pattern.compile("(?iu)\\b(invoeren|bouwen|schrijven)\\b");
  private static final Pattern KEEPING =
      Pattern.compile("(?iu)\\b(handhaven|behouden|bijhouden)\\b");
  private static final BigDecimal SURE = new BigDecimal("0.8");

  @Override
  public String language() {
    return "nl";
  }

  @Override
  public Judgement<KeyResultKind> judgeKeyResult(String title) {
    Matcher work = WORK.matcher(title);
    if (work.find()) {
      return new Judgement<>(KeyResultKind.OUTPUT, work.group(), "", SURE);
    }
    Matcher keeping = KEEPING.matcher(title);
    return keeping.find()
        ? new Judgement<>(KeyResultKind.UPKEEP, keeping.group(), "", SURE)
        : new Judgement<>(KeyResultKind.OUTCOME, "", "", BigDecimal.ZERO);
  }

  @Override
  public Judgement<ObjectiveKind> judgeObjective(String title) {
    Matcher keeping = KEEPING.matcher(title);
    return keeping.find()
        ? new Judgement<>(ObjectiveKind.OPERATIONAL, keeping.group(), "", SURE)
        : new Judgement<>(ObjectiveKind.STRATEGIC, "", "", BigDecimal.ZERO);
  }
}
