package io.okr4j.json.benchmark;

import com.alibaba.fastjson2.annotation.JSONType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;

/**
 * A program as one would write it down for a binding library: plain records, with texts for ids and
 * words and nothing checked, which spares the peers some of the work. A measure has the fields of
 * all its kinds.
 */
final class Records {
  private Records() {}

  // The format comes first, in Fastjson2's documents too.
  @JSONType(alphabetic = false)
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Program(
      String format,
      String organization,
      Strategy strategy,
      List<Department> departments,
      List<Team> teams,
      List<Cycle> cycles,
      List<Objective> objectives,
      List<Commitment> commitments,
      List<Operation> operations,
      Playbook playbook) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Strategy(
      String purpose,
      LocalDate establishedOn,
      Worldview worldview,
      List<Priority> priorities,
      List<String> endorsedBy) {}

  record Worldview(List<Titled> dynamics, List<Titled> competition, List<Titled> audience) {}

  record Titled(String id, String title) {}

  record Priority(String id, String title, List<String> answers) {}

  record Department(String id, String name) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Team(
      String id,
      String name,
      String kind,
      @Nullable String parent,
      LocalDate formedOn,
      List<Member> members) {}

  record Member(String person, String department) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Cycle(String id, LocalDate starts, LocalDate ends, @Nullable String within) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Objective(
      String id,
      String title,
      String scope,
      String owner,
      String cycle,
      String lead,
      @Nullable String ambition,
      String status,
      List<Alignment> alignsTo,
      @Nullable List<Support> support,
      List<KeyResult> keyResults,
      @Nullable Closing closing) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Alignment(
      @Nullable String priority, @Nullable String objective, @Nullable String keyResult) {}

  record Support(String department, String need, String status) {}

  record Closing(LocalDate on, BigDecimal score, String reflection) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record KeyResult(
      String id,
      String title,
      Measure measure,
      String lead,
      @Nullable BigDecimal weight,
      List<CheckIn> checkIns) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Measure(
      String type,
      @Nullable BigDecimal baseline,
      @Nullable BigDecimal target,
      @Nullable BigDecimal stretch,
      @Nullable BigDecimal atLeast,
      @Nullable BigDecimal atMost,
      @Nullable String unit,
      @Nullable List<Milestone> milestones) {}

  record Milestone(String title, LocalDate dueOn) {}

  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record CheckIn(
      LocalDate on,
      @Nullable BigDecimal value,
      @Nullable Boolean done,
      @Nullable BigDecimal confidence,
      @Nullable String note,
      @Nullable String author) {}

  record Commitment(
      String team,
      String cycle,
      BigDecimal operations,
      List<Allocation> allocations,
      List<String> agreedBy,
      LocalDate agreedOn) {}

  record Allocation(String objective, BigDecimal share) {}

  record Operation(
      String id, String title, String owner, Measure measure, List<Reading> readings) {}

  record Reading(LocalDate on, BigDecimal value) {}

  record Playbook(String version, String purpose, List<Advocate> advocates) {}

  record Advocate(String person, String team, String acknowledged, LocalDate on) {}
}
