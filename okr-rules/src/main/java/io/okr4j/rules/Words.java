package io.okr4j.rules;

import com.google.common.collect.Iterables;
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
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How values read in messages. */
final class Words {
  private static final int MAX_LISTED = 10;

  private Words() {}

  /** {@return a value as people read it} */
  static String of(Object value) {
    if (value instanceof BigDecimal number) {
      return of(number);
    }
    if (value instanceof Period period) {
      return of(period);
    }
    if (value instanceof Iterable<?> list) {
      return ofList(list);
    }
    return value.toString();
  }

  private static String of(BigDecimal number) {
    // Long numbers keep their exponent: nobody reads a hundred zeros.
    return number.precision() - number.scale() > 34
        ? number.stripTrailingZeros().toString()
        : number.stripTrailingZeros().toPlainString();
  }

  private static String of(Period period) {
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), "year");
    add(parts, period.getMonths(), "month");
    add(parts, period.getDays(), "day");
    return parts.isEmpty() ? "0 days" : ofList(parts);
  }

  private static void add(List<String> parts, int count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }

  private static String ofList(Iterable<?> list) {
    List<String> items = new ArrayList<>();
    Iterables.limit(list, MAX_LISTED).forEach(item -> items.add(of(item)));
    int more = Iterables.size(list) - MAX_LISTED;
    if (more > 0) {
      items.add(more + " more");
    }
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
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
