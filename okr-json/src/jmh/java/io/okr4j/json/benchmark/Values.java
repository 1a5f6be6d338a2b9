package io.okr4j.json.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The same as {@link Records}, as values that Immutables writes: the nearest to the types of okr4j
 * that a binding library fills.
 */
@Value.Enclosing
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
final class Values {
  private Values() {}

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Program.Builder.class)
  interface Program {
    String format();

    String organization();

    Strategy strategy();

    List<Department> departments();

    List<Team> teams();

    List<Cycle> cycles();

    List<Objective> objectives();

    List<Commitment> commitments();

    List<Operation> operations();

    Playbook playbook();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Strategy.Builder.class)
  interface Strategy {
    String purpose();

    LocalDate establishedOn();

    Worldview worldview();

    List<Priority> priorities();

    List<String> endorsedBy();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Worldview.Builder.class)
  interface Worldview {
    List<Titled> dynamics();

    List<Titled> competition();

    List<Titled> audience();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Titled.Builder.class)
  interface Titled {
    String id();

    String title();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Priority.Builder.class)
  interface Priority {
    String id();

    String title();

    List<String> answers();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Department.Builder.class)
  interface Department {
    String id();

    String name();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Team.Builder.class)
  interface Team {
    String id();

    String name();

    String kind();

    Optional<String> parent();

    LocalDate formedOn();

    List<Member> members();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Member.Builder.class)
  interface Member {
    String person();

    String department();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Cycle.Builder.class)
  interface Cycle {
    String id();

    LocalDate starts();

    LocalDate ends();

    Optional<String> within();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Objective.Builder.class)
  interface Objective {
    String id();

    String title();

    String scope();

    String owner();

    String cycle();

    String lead();

    Optional<String> ambition();

    String status();

    List<Alignment> alignsTo();

    List<Support> support();

    List<KeyResult> keyResults();

    Optional<Closing> closing();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Alignment.Builder.class)
  interface Alignment {
    Optional<String> priority();

    Optional<String> objective();

    Optional<String> keyResult();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Support.Builder.class)
  interface Support {
    String department();

    String need();

    String status();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Closing.Builder.class)
  interface Closing {
    LocalDate on();

    BigDecimal score();

    String reflection();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.KeyResult.Builder.class)
  interface KeyResult {
    String id();

    String title();

    Measure measure();

    String lead();

    Optional<BigDecimal> weight();

    List<CheckIn> checkIns();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Measure.Builder.class)
  interface Measure {
    String type();

    Optional<BigDecimal> baseline();

    Optional<BigDecimal> target();

    Optional<BigDecimal> stretch();

    Optional<BigDecimal> atLeast();

    Optional<BigDecimal> atMost();

    Optional<String> unit();

    List<Milestone> milestones();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Milestone.Builder.class)
  interface Milestone {
    String title();

    LocalDate dueOn();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.CheckIn.Builder.class)
  interface CheckIn {
    LocalDate on();

    Optional<BigDecimal> value();

    Optional<Boolean> done();

    Optional<BigDecimal> confidence();

    Optional<String> note();

    Optional<String> author();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Commitment.Builder.class)
  interface Commitment {
    String team();

    String cycle();

    BigDecimal operations();

    List<Allocation> allocations();

    List<String> agreedBy();

    LocalDate agreedOn();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Allocation.Builder.class)
  interface Allocation {
    String objective();

    BigDecimal share();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Operation.Builder.class)
  interface Operation {
    String id();

    String title();

    String owner();

    Measure measure();

    List<Reading> readings();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Reading.Builder.class)
  interface Reading {
    LocalDate on();

    BigDecimal value();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Playbook.Builder.class)
  interface Playbook {
    String version();

    String purpose();

    List<Advocate> advocates();
  }

  @Value.Immutable
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonDeserialize(builder = ImmutableValues.Advocate.Builder.class)
  interface Advocate {
    String person();

    String team();

    String acknowledged();

    LocalDate on();
  }
}
