package io.okr4j.rules.playbook;

import com.google.common.base.Splitter;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.CycleId;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OperationId;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subjects of waivers and changes, by the titles that people know. */
final class Subjects {
  private static final Pattern WAIVER = Pattern.compile("waiver:([a-z0-9-]+/[a-z0-9-]+)\\((.*)\\)");

  private Subjects() {}

  /**
   * {@return the title or name of a subject; of what has none, the subject as it is written}
   *
   * @param source knows the titles
   * @param subject the subject, such as {@code keyResult:uptime}
   */
  static String title(PlaybookSource source, String subject) {
    Matcher waiver = WAIVER.matcher(subject);
    if (waiver.matches()) {
      String about = waiver.group(2);
      return waiver.group(1) + ": " + title(source.index(), about).orElse(about);
    }
    return title(source.index(), subject)
        .or(() -> source.texts().find("subject-" + subject))
        .orElse(subject);
  }

  static Optional<String> title(ProgramIndex index, String subject) {
    List<String> parts = Splitter.on(':').limit(2).splitToList(subject);
    if (parts.size() < 2 || parts.get(1).isBlank()) {
      return Optional.empty();
    }
    String id = parts.get(1);
    return switch (parts.get(0)) {
      case "objective" -> index.objective(new ObjectiveId(id)).map(Objective::title);
      case "keyResult" -> index.keyResult(new KeyResultId(id)).map(KeyResult::title);
      case "priority" -> index.priority(new PriorityId(id)).map(Priority::title);
      case "team" -> index.team(new TeamId(id)).map(team -> team.name());
      case "department" -> index.department(new DepartmentId(id)).map(d -> d.name());
      case "operation" -> index.operation(new OperationId(id)).map(o -> o.title());
      case "dynamic" -> index.dynamic(new DynamicId(id)).map(d -> d.title());
      case "competitor" -> index.competitor(new CompetitorId(id)).map(c -> c.title());
      case "audience" -> index.audience(new AudienceId(id)).map(a -> a.title());
      case "cycle" -> index.cycle(new CycleId(id)).map(c -> c.id().value());
      case "commitment" -> commitment(index, id);
      default -> Optional.empty();
    };
  }

  /** {@return the name of the team and the id of the cycle of {@code TEAM/CYCLE}} */
  private static Optional<String> commitment(ProgramIndex index, String id) {
    return index.program().commitments().stream()
        .filter(c -> (c.team() + "/" + c.cycle()).equals(id))
        .findFirst()
        .map(
            c ->
                index.team(c.team()).map(team -> team.name()).orElse(c.team().value())
                    + ", "
                    + c.cycle());
  }
}
