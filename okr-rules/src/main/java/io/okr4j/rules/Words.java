package io.okr4j.rules;

import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.util.Optional;

/** How numbers, titles and names stand in messages, whatever their language. */
final class Words {
  /** Of every rule that asks what a title says; the measured figures are in WORDING.md. */
  static final Parameter<BigDecimal> MIN_CONFIDENCE =
      Parameter.ratio(
              "minConfidence", "0.45", "how sure the reading of a title must be, from 0 to 1")
          .relaxes();

  private Words() {}

  /** {@return a number as people read it} */
  static String of(BigDecimal number) {
    // Long numbers keep their exponent: nobody reads a hundred zeros.
    return number.precision() - number.scale() > 34
        ? number.stripTrailingZeros().toString()
        : number.stripTrailingZeros().toPlainString();
  }

  /** {@return a share in percent: {@code 45%} for 0.45} */
  static String percent(BigDecimal share) {
    return of(share.movePointRight(2)) + "%";
  }

  /** {@return a title in quotes} */
  static String quoted(String title) {
    return "\"" + title + "\"";
  }

  /** {@return the title of a goal, in quotes; the id of one that is not in the program} */
  static String title(AlignmentTarget goal, ProgramIndex index) {
    Optional<String> title;
    if (goal instanceof ObjectiveId id) {
      title = index.objective(id).map(Objective::title);
    } else if (goal instanceof KeyResultId id) {
      title = index.keyResult(id).map(KeyResult::title);
    } else {
      title = index.priority((PriorityId) goal).map(Priority::title);
    }
    return title.map(Words::quoted).orElse(goal.value());
  }

  /** {@return the name of a team; the id of one that is not in the program} */
  static String name(TeamId team, ProgramIndex index) {
    return index.team(team).map(Team::name).orElse(team.value());
  }
}
