package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Commitment;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.CycleId;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.core.WorldviewId;
import io.okr4j.core.testkit.Programs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes the mistakes in a program that have a fix: here and there, by chance. */
final class Slips {
  private static final ImmutableList<String> UPKEEP =
      ImmutableList.of("Maintain 99.9% uptime", "Keep churn below 2%");

  private final Random random;
  private final LocalDate day;

  private Slips(Random random, LocalDate day) {
    this.random = random;
    this.day = day;
  }

  /** {@return programs in which anything may be wrong, and some things are that have a fix} */
  static Arbitrary<OkrProgram> programs() {
    return Combinators.combine(Programs.any().objectives(1, 8), Arbitraries.randoms())
        .as((program, random) -> new Slips(random, TODAY).slip(program));
  }

  /** Misspells some ids, calls upkeep a goal, and waives what there is not. */
  private OkrProgram slip(OkrProgram program) {
    OkrProgram slipped =
        program
            .withStrategy(program.strategy().map(this::slip))
            .withTeams(each(program.teams(), this::slip))
            .withCycles(each(program.cycles(), c -> c.withWithin(c.within().map(this::slip))))
            .withObjectives(each(program.objectives(), this::slip))
            .withCommitments(each(program.commitments(), this::slip))
            .withOperations(each(program.operations(), o -> o.withOwner(o.owner().map(this::slip))))
            .withPlaybook(program.playbook().map(this::slip));
    return slipped.toBuilder().addAllWaivers(waivers(slipped)).build();
  }

  private Strategy slip(Strategy strategy) {
    return strategy
        .withEndorsedBy(each(strategy.endorsedBy(), this::slip))
        .withPriorities(
            each(strategy.priorities(), p -> p.withAnswers(each(p.answers(), this::slip))));
  }

  private Team slip(Team team) {
    return team.withParent(team.parent().map(this::slip))
        .withMembers(each(team.members(), m -> m.withDepartment(m.department().map(this::slip))));
  }

  private Objective slip(Objective objective) {
    return objective
        .withOwner(slip(objective.owner()))
        .withCycle(slip(objective.cycle()))
        .withAlignsTo(each(objective.alignsTo(), this::slip))
        .withSupport(each(objective.support(), s -> s.withDepartment(slip(s.department()))))
        .withClosing(objective.closing().map(c -> c.withCarriedTo(c.carriedTo().map(this::slip))))
        .withKeyResults(each(objective.keyResults(), this::slip));
  }

  private KeyResult slip(KeyResult keyResult) {
    return chance() ? keyResult.withTitle(UPKEEP.get(random.nextInt(UPKEEP.size()))) : keyResult;
  }

  private Commitment slip(Commitment commitment) {
    return commitment
        .withTeam(slip(commitment.team()))
        .withCycle(slip(commitment.cycle()))
        .withAllocations(each(commitment.allocations(), a -> a.withObjective(slip(a.objective()))));
  }

  private Playbook slip(Playbook playbook) {
    return playbook
        .withAdvocates(each(playbook.advocates(), a -> a.withTeam(slip(a.team()))))
        .withImprovements(each(playbook.improvements(), i -> i.withCycle(slip(i.cycle()))));
  }

  private Alignment slip(Alignment alignment) {
    AlignmentTarget target = alignment.target();
    if (target instanceof ObjectiveId id) {
      return alignment.withTarget(slip(id));
    } else if (target instanceof KeyResultId id) {
      return alignment.withTarget(new KeyResultId(misspelt(id.value())));
    }
    return alignment.withTarget(new PriorityId(misspelt(((PriorityId) target).value())));
  }

  private WorldviewId slip(WorldviewId id) {
    if (id instanceof DynamicId dynamic) {
      return new DynamicId(misspelt(dynamic.value()));
    } else if (id instanceof CompetitorId competitor) {
      return new CompetitorId(misspelt(competitor.value()));
    }
    return new AudienceId(misspelt(((AudienceId) id).value()));
  }

  private TeamId slip(TeamId id) {
    return new TeamId(misspelt(id.value()));
  }

  private CycleId slip(CycleId id) {
    return new CycleId(misspelt(id.value()));
  }

  private ObjectiveId slip(ObjectiveId id) {
    return new ObjectiveId(misspelt(id.value()));
  }

  private DepartmentId slip(DepartmentId id) {
    return new DepartmentId(misspelt(id.value()));
  }

  private String misspelt(String id) {
    return chance() ? id + "x" : id;
  }

  /** Waivers of what is found and of what is not, some of them expired, some twice. */
  private List<Waiver> waivers(OkrProgram program) {
    List<String> subjects =
        Stream.concat(
                program.objectives().stream()
                    .flatMap(o -> o.keyResults().stream())
                    .map(k -> Subject.of(k.id()).text()),
                program.commitments().stream().map(c -> Subject.of(c).text()))
            .toList();
    List<Waiver> waivers = new ArrayList<>();
    for (String subject : subjects) {
      for (String rule : List.of("scope/no-maintenance", "commitment/full", "focus/no-slivers")) {
        if (chance()) {
          Optional<LocalDate> until = chance() ? Optional.of(day.minusDays(1)) : Optional.empty();
          Waiver waiver =
              Waiver.builder().rule(rule).subject(subject).reason("So be it").until(until).build();
          waivers.add(waiver);
          if (chance()) {
            waivers.add(waiver);
          }
        }
      }
    }
    return waivers;
  }

  private boolean chance() {
    return random.nextInt(6) == 0;
  }

  private static <T> List<T> each(List<T> values, UnaryOperator<T> edit) {
    return values.stream().map(edit).toList();
  }
}
