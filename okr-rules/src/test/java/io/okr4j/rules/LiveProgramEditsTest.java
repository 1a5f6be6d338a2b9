package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.okr4j.core.Alignment;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Data;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.Playbook;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Worldview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every part of a whole company is taken away, changed, repeated and moved in its turn, and whoever
 * looked it up is asked again, then and when that is undone. What chance finds beyond: {@link
 * LiveProgramLawsTest}.
 */
class LiveProgramEditsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final OkrProgram PROGRAM = QFour.program();
  private static final ImmutableList<OkrProgram> EDITED = edited();

  static Stream<RuleSet> rules() {
    return Stream.concat(
        LookupRules.all().stream().map(rule -> RuleSet.none().with(rule)),
        Stream.of(RuleSet.recommended(), RuleSet.recommended().with(LookupRules.aboutWaivers())));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoLookedItUpIsAskedAgain(RuleSet rules) {
    Report before = rules.check(PROGRAM, TODAY);
    LiveProgram live = LiveProgram.of(PROGRAM, rules, TODAY);
    assertEquals(before, live.report());
    for (OkrProgram edited : EDITED) {
      live.become(edited);
      assertEquals(rules.check(edited, TODAY), live.report());
      live.undo();
      assertEquals(before, live.report());
    }
  }

  private static ImmutableList<OkrProgram> edited() {
    ImmutableList.Builder<OkrProgram> edited = ImmutableList.builder();
    edited.add(OkrProgram.builder().organization("Q Four").build());
    PROGRAM.objectives().forEach(objective -> edit(edited, objective));
    PROGRAM.teams().forEach(team -> edit(edited, team));
    PROGRAM.cycles().forEach(cycle -> edit(edited, cycle));
    PROGRAM.commitments().forEach(commitment -> edit(edited, commitment));
    PROGRAM.operations().forEach(operation -> edit(edited, operation));
    edit(edited, PROGRAM.strategy().orElseThrow());
    edit(edited, PROGRAM.playbook().orElseThrow());
    PROGRAM.departments().forEach(department -> edited.add(PROGRAM.remove(department.id())));
    edited.add(
        PROGRAM.withWaivers(),
        PROGRAM.withWaivers(
            PROGRAM.waivers().get(0),
            Sample.waiver("commitment/full", "commitment:ledgers/2026-Q4"),
            Sample.waiver("commitment/ful", "commitment:ledgers/2026-Q3")),
        PROGRAM.withObjectives(Lists.reverse(PROGRAM.objectives())),
        PROGRAM.withTeams(Lists.reverse(PROGRAM.teams())),
        PROGRAM.withCycles(Lists.reverse(PROGRAM.cycles())),
        PROGRAM.withCommitments(Lists.reverse(PROGRAM.commitments())));
    return edited.build();
  }

  private static void edit(ImmutableList.Builder<OkrProgram> edited, Objective objective) {
    Stream.<UnaryOperator<Objective>>of(
            o -> o.withTitle("Another title"),
            o -> o.withTitle("Service uptime"),
            o -> o.withTitle(PROGRAM.objectives().get(0).title()),
            o -> o.withStatus(ObjectiveStatus.DROPPED),
            o -> o.withStatus(ObjectiveStatus.DRAFT),
            o -> o.withOwner(new TeamId("ledgers")),
            o -> o.withOwner(new TeamId("nobody")),
            o -> o.withCycle(new CycleId("2026")),
            o -> o.withCycle(new CycleId("nowhere")),
            o -> o.withAlignsTo(),
            o -> o.withAlignsTo(Alignment.to(new PriorityId("partners"))),
            o -> o.withAlignsTo(Alignment.to(new PriorityId("nothing"))),
            o -> o.withAlignsTo(Alignment.to(new ObjectiveId("guided-setup"))),
            o -> o.withAlignsTo(Alignment.to(new ObjectiveId("every-ledger"))),
            o -> o.withKeyResults(),
            o -> o.withKeyResults(Lists.reverse(o.keyResults())),
            o -> o.withSupport())
        .forEach(edit -> edited.add(PROGRAM.replace(edit.apply(objective))));
    objective.keyResults().forEach(k -> edited.add(PROGRAM.remove(k.id())));
    objective.keyResults().forEach(k -> edited.add(PROGRAM.replace(k.withCheckIns())));
    edited.add(
        PROGRAM.remove(objective.id()),
        PROGRAM.toBuilder()
            .addObjectives(objective.withTitle("Again").withStatus(ObjectiveStatus.ACTIVE))
            .build());
  }

  private static void edit(ImmutableList.Builder<OkrProgram> edited, Team team) {
    edited.add(
        PROGRAM.remove(team.id()),
        PROGRAM.replace(team.withName("Another name")),
        PROGRAM.replace(team.withParent(Optional.empty())),
        PROGRAM.replace(team.withParent(new TeamId("onboarding"))),
        PROGRAM.replace(team.withMembers()),
        PROGRAM.toBuilder().addTeams(team.withName("Again")).build());
  }

  private static void edit(ImmutableList.Builder<OkrProgram> edited, Cycle cycle) {
    edited.add(
        PROGRAM.remove(cycle.id()),
        PROGRAM.replace(cycle.withEnds(LocalDate.parse("2026-11-21"))),
        PROGRAM.replace(cycle.withStarts(LocalDate.parse("2026-11-21"))),
        PROGRAM.replace(cycle.withWithin(Optional.empty())),
        PROGRAM.replace(cycle.withWithin(new CycleId("2026-Q4"))),
        PROGRAM.toBuilder().addCycles(cycle.withStarts(LocalDate.parse("2025-12-01"))).build());
  }

  private static void edit(ImmutableList.Builder<OkrProgram> edited, Commitment one) {
    List<Commitment> all = PROGRAM.commitments();
    edited.add(
        PROGRAM.withCommitments(
            all.stream().filter(c -> !c.equals(one)).collect(toImmutableList())));
    for (UnaryOperator<Commitment> edit :
        ImmutableList.<UnaryOperator<Commitment>>of(
            c -> c.withOperations(BigDecimal.ONE),
            c -> c.withAllocations(),
            c -> c.withTeam(new TeamId("leadership")),
            c -> c.withCycle(new CycleId("2026")),
            c -> c.withCycle(new CycleId("nowhere")))) {
      edited.add(
          PROGRAM.withCommitments(
              all.stream().map(c -> c.equals(one) ? edit.apply(c) : c).collect(toImmutableList())));
    }
    edited.add(PROGRAM.toBuilder().addCommitments(one.withAllocations()).build());
  }

  private static void edit(ImmutableList.Builder<OkrProgram> edited, Operation operation) {
    edited.add(
        PROGRAM.remove(operation.id()),
        PROGRAM.replace(operation.withTitle("Keep the lights on in IT")),
        PROGRAM.replace(operation.withOwner(new TeamId("ledgers"))),
        PROGRAM.toBuilder().addOperations(operation.withTitle("Again")).build(),
        PROGRAM.withOperations(operation.withId(new OperationId("uptime")), operation));
  }

  private static void edit(ImmutableList.Builder<OkrProgram> edited, Strategy strategy) {
    Worldview view = strategy.worldview();
    edited.add(
        PROGRAM.toBuilder().strategy(Optional.empty()).build(),
        PROGRAM.withStrategy(strategy.withEndorsedBy()),
        PROGRAM.withStrategy(strategy.withEndorsedBy(new TeamId("ledgers"))),
        PROGRAM.withStrategy(strategy.withPriorities()),
        PROGRAM.withStrategy(strategy.withPriorities(Lists.reverse(strategy.priorities()))),
        PROGRAM.withStrategy(strategy.withWorldview(view.withDynamics())),
        PROGRAM.withStrategy(strategy.withWorldview(view.withCompetition())),
        PROGRAM.withStrategy(strategy.withWorldview(view.withAudience())));
    strategy
        .priorities()
        .forEach(
            priority ->
                edited.add(
                    PROGRAM.remove(priority.id()),
                    PROGRAM.replace(priority.withTitle("Another title")),
                    PROGRAM.replace(priority.withAnswers()),
                    PROGRAM.withStrategy(
                        strategy.toBuilder().addPriorities(priority.withTitle("Again")).build())));
  }

  private static void edit(ImmutableList.Builder<OkrProgram> edited, Playbook playbook) {
    edited.add(
        PROGRAM.toBuilder().playbook(Optional.empty()).build(),
        PROGRAM.withPlaybook(playbook.withVersion("3")),
        PROGRAM.withPlaybook(playbook.withCadence()),
        PROGRAM.withPlaybook(playbook.withCadence(Lists.reverse(playbook.cadence()))),
        PROGRAM.withPlaybook(playbook.withAdvocates()),
        PROGRAM.withPlaybook(playbook.withAdvocates(Lists.reverse(playbook.advocates()))),
        PROGRAM.withPlaybook(
            playbook.withScoring(
                new Data.Fields(ImmutableMap.of("preset", new Data.Text("google"))))));
  }
}
