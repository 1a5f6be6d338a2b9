package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.okr4j.rules.LiveProgramLawsTest.assertTells;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Data;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramPart;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every part of a whole company is taken away, changed, repeated and moved in its turn, and whoever
 * looked it up is asked again, then and when that is undone. What chance finds beyond: {@link
 * LiveProgramLawsTest}.
 */
class LiveProgramEditsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final OkrProgram PROGRAM = program();
  private static final ImmutableList<OkrProgram> EDITED = edited();

  /** A whole company; some of its objectives align to several things, to nothing, or in a loop. */
  private static OkrProgram program() {
    OkrProgram company = QFour.program();
    Objective model = company.objectives().get(3);
    Team team = company.teams().get(3);
    return company.toBuilder()
        .addTeams(
            team.withId(new TeamId("east")).withParent(new TeamId("west")),
            team.withId(new TeamId("west")).withParent(new TeamId("east")))
        .addCommitments(company.commitments().get(1).withAllocations())
        .addOperations(
            company
                .operations()
                .get(0)
                .withId(new OperationId("all-uptime"))
                .withTitle("SERVICE UPTIME"))
        .addWaivers(
            Sample.waiver("scope/no-maintenance", "keyResult:uptim"),
            Sample.waiver("worldview/endorsed", "team:ledger"))
        .addObjectives(
            company
                .objectives()
                .get(1)
                .withTitle("Again")
                .withAlignsTo(
                    Alignment.to(new KeyResultId("time-to-forecast")),
                    Alignment.to(new PriorityId("connected"))),
            aligned(model, "both-ways", new PriorityId("partners"), new PriorityId("connected")),
            aligned(model, "below-both", new ObjectiveId("both-ways")),
            aligned(model, "lost", new ObjectiveId("nothing")),
            aligned(model, "below-lost", new KeyResultId("lost-uptime")),
            aligned(model, "round", new ObjectiveId("and-round"), new PriorityId("partners")),
            aligned(model, "and-round", new KeyResultId("again-uptime")),
            aligned(model, "again", new ObjectiveId("round"), new ObjectiveId("lost")),
            aligned(model, "below-round", new ObjectiveId("and-round")))
        .build();
  }

  private static Objective aligned(Objective model, String id, AlignmentTarget... targets) {
    return model
        .withId(new ObjectiveId(id))
        .withKeyResults(model.keyResults().get(0).withId(new KeyResultId(id + "-uptime")))
        .withAlignsTo(Stream.of(targets).map(Alignment::to).toList());
  }

  /**
   * Whatever can be looked up at once: of the questions about a place only those are asked again
   * that looked at what has changed, so that none is right because of another.
   */
  static Stream<RuleSet> rules() {
    return Stream.of(RuleSet.none().with(LookupRules.all()), RuleSet.recommended())
        .map(rules -> rules.with(LookupRules.aboutWaivers()));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoLookedItUpIsAskedAgain(RuleSet rules) {
    Report before = rules.check(PROGRAM, TODAY);
    LiveProgram live = LiveProgram.of(PROGRAM, rules, TODAY);
    assertEquals(before, live.report());
    for (OkrProgram edited : EDITED) {
      Report after = rules.check(edited, TODAY);
      live.become(edited);
      assertEquals(after, live.report());
      assertEquals(after.rules(), live.profile());
      live.undo();
      assertEquals(before, live.report());
    }
    assertEquals(before.rules(), live.profile());
  }

  /** From one edited program to the next, so that places fill and empty again and again. */
  @Test
  void whatWasEditedIsEditedFurther() {
    RuleSet rules = RuleSet.none().with(LookupRules.all()).with(LookupRules.aboutWaivers());
    LiveProgram live = LiveProgram.of(PROGRAM, rules, TODAY);
    Deque<Report> reports = new ArrayDeque<>();
    for (int i = 0; i < EDITED.size(); i += 3) {
      reports.push(live.report());
      live.become(EDITED.get(i));
      assertEquals(rules.check(EDITED.get(i), TODAY), live.report());
    }
    while (live.canUndo()) {
      live.undo();
      assertEquals(reports.pop(), live.report());
    }
  }

  /**
   * Objectives that align to one another as chance has it, so that loops form, cross and open,
   * while what they serve comes and goes and some of them count no longer.
   */
  @Test
  void loopsComeAndGo() {
    OkrProgram company = QFour.program();
    Objective model = company.objectives().get(3);
    List<AlignmentTarget> targets =
        new ArrayList<>(
            List.of(
                new PriorityId("partners"),
                new PriorityId("connected"),
                new PriorityId("gone"),
                new ObjectiveId("gone")));
    List<Objective> few = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d", "e")) {
      few.add(aligned(model, id));
      targets.add(new ObjectiveId(id));
      targets.add(new KeyResultId(id + "-uptime"));
    }
    RuleSet rules = RuleSet.none().with(LookupRules.all());
    LiveProgram live = LiveProgram.of(company.withObjectives(few), rules, TODAY);
    Strategy none = company.strategy().orElseThrow().withPriorities();
    Random random = new Random(2026);
    for (int i = 0; i < 1200; i++) {
      Objective objective = few.get(random.nextInt(few.size()));
      Objective other = few.get(random.nextInt(few.size()));
      Objective now =
          aligned(
              objective,
              // Now and then two have one id, or one has the key results of another.
              (random.nextInt(8) == 0 ? other : objective).id().value(),
              Stream.generate(() -> targets.get(random.nextInt(targets.size())))
                  .limit(random.nextInt(3))
                  .toArray(AlignmentTarget[]::new));
      if (random.nextInt(8) == 0) {
        now = now.withKeyResults(other.keyResults());
      }
      if (random.nextInt(3) == 0) {
        now = now.withStatus(ObjectiveStatus.DROPPED);
      }
      Report before = live.report();
      LiveChange change;
      if (random.nextInt(4) == 0) {
        change = live.canUndo() ? live.undo() : live.become(live.program());
      } else if (random.nextInt(6) == 0) {
        boolean any = live.program().strategy().orElseThrow().priorities().isEmpty();
        change =
            live.become(live.program().withStrategy(any ? company.strategy() : Optional.of(none)));
      } else {
        List<Objective> next = new ArrayList<>(live.program().objectives());
        int place = few.indexOf(objective);
        if (random.nextInt(8) == 0) {
          next.remove(next.size() - 1);
          next.add(random.nextInt(next.size() + 1), now);
        } else {
          next.set(place, now);
        }
        change = live.become(live.program().withObjectives(next));
      }
      assertEquals(rules.check(live.program(), TODAY), live.report());
      assertTells(before, change, live.report());
    }
  }

  /** Who serves a priority only by way of others, or stands behind another of the same id. */
  @Test
  void whatServesAPriorityIsFollowedDown() {
    OkrProgram company = QFour.program();
    Objective model = company.objectives().get(3);
    Objective top =
        aligned(model, "a", new PriorityId("partners")).withStatus(ObjectiveStatus.DROPPED);
    Objective below = aligned(model, "b", new ObjectiveId("a"));
    Objective first = aligned(model, "c").withStatus(ObjectiveStatus.DROPPED);
    Objective second = aligned(model, "c", new KeyResultId("a-uptime"));
    OkrProgram both = company.withObjectives(top, below);
    OkrProgram twice = company.withObjectives(top, first, second);
    Optional<Strategy> none = company.strategy().map(Strategy::withPriorities);
    assertFollows(
        both,
        List.of(
            both.withStrategy(none),
            both.withStrategy(none).replace(below.withTitle("Another title")),
            both.replace(below.withTitle("Another title")),
            twice,
            twice.replace(
                top.withKeyResults(top.keyResults().get(0).withId(new KeyResultId("renamed")))),
            twice));
  }

  /** What another reaches does not follow from its id any more when it is not the first of that. */
  @Test
  void whoIsNoLongerTheFirstOfItsIdIsLookedAtItself() {
    OkrProgram company = QFour.program();
    Objective model = company.objectives().get(3);
    PriorityId priority = new PriorityId("partners");
    Objective top = aligned(model, "top", priority);
    Objective shared = aligned(model, "shared");
    Objective asks = aligned(model, "asks", shared.id());
    Objective second = aligned(model, "twice", top.id(), shared.id());
    Objective other = aligned(model, "other", priority);
    Objective first = other.withId(second.id());
    assertFollows(
        company.withObjectives(other, top, shared, asks, second),
        List.of(
            company.withObjectives(first, top, shared, asks, second),
            company.withObjectives(first, aligned(top, "top"), shared, asks, second)));
  }

  /** That everybody is asked again as one program becomes the next. */
  private static void assertFollows(OkrProgram first, List<OkrProgram> others) {
    RuleSet rules = RuleSet.none().with(LookupRules.all());
    LiveProgram live = LiveProgram.of(first, rules, TODAY);
    for (OkrProgram next : others) {
      live.become(next);
      assertEquals(rules.check(next, TODAY), live.report());
    }
  }

  /** An edit of a live program, and the same of a program as a value. */
  private record Edit(
      String name, Function<LiveProgram, LiveChange> ofLive, UnaryOperator<OkrProgram> ofProgram) {
    static Edit of(ProgramEdit edit) {
      return new Edit(edit.toString(), live -> live.apply(edit), edit::applyTo);
    }

    static Edit replacing(ProgramPart part) {
      return new Edit("replace " + part, live -> live.replace(part), p -> p.replace(part));
    }

    static Edit adding(ProgramPart part) {
      return new Edit("add " + part, live -> live.add(part), p -> p.add(part));
    }

    static Edit removing(Id id) {
      return new Edit("remove " + id, live -> live.remove(id), p -> p.remove(id));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Some ids and commitments stand there twice: the first is meant. */
  private static final OkrProgram TWICE =
      PROGRAM.toBuilder()
          .addObjectives(
              PROGRAM.objectives().get(1).withTitle("Again"), PROGRAM.objectives().get(0))
          .addTeams(PROGRAM.teams().get(2).withName("Again"))
          .addWaivers(
              Sample.waiver("measurement/has-key-results", "objective:new"),
              PROGRAM.waivers().get(0))
          .build();

  static Stream<Edit> edits() {
    ImmutableList.Builder<Edit> edits = ImmutableList.builder();
    ImmutableList.Builder<ProgramPart> parts = ImmutableList.builder();
    Strategy strategy = TWICE.strategy().orElseThrow();
    Worldview view = strategy.worldview();
    parts
        .addAll(view.dynamics())
        .addAll(view.competition())
        .addAll(view.audience())
        .addAll(strategy.priorities())
        .addAll(TWICE.departments())
        .addAll(TWICE.teams())
        .addAll(TWICE.cycles())
        .addAll(TWICE.objectives())
        .addAll(TWICE.operations());
    parts.build().forEach(part -> edits.add(Edit.removing(Id.of(part))));
    replace(edits, view.dynamics().get(1), Dynamic::withTitle);
    replace(edits, view.competition().get(0), Competitor::withTitle);
    replace(edits, view.audience().get(0), Audience::withTitle);
    replace(edits, strategy.priorities().get(1), Priority::withTitle);
    replace(edits, TWICE.departments().get(1), Department::withName);
    replace(edits, TWICE.teams().get(2), Team::withName);
    replace(edits, TWICE.cycles().get(1), (cycle, name) -> cycle.withEnds(TODAY.minusDays(1)));
    replace(edits, TWICE.objectives().get(1), (o, title) -> o.withTitle(title).withKeyResults());
    replace(edits, TWICE.operations().get(0), Operation::withTitle);
    ImmutableList.of(
            view.dynamics().get(1).withId(new DynamicId("new")),
            view.competition().get(0).withId(new CompetitorId("new")),
            view.audience().get(0).withId(new AudienceId("new")),
            strategy.priorities().get(1).withId(new PriorityId("new")),
            TWICE.departments().get(1).withId(new DepartmentId("new")),
            TWICE.teams().get(2).withId(new TeamId("new")),
            TWICE.cycles().get(1).withId(new CycleId("new")),
            TWICE.objectives().get(1).withId(new ObjectiveId("new")).withKeyResults(),
            TWICE.operations().get(0).withId(new OperationId("new")))
        .forEach(part -> edits.add(Edit.adding(part), Edit.of(ProgramEdit.add(part))));
    KeyResult keyResult = TWICE.objectives().get(1).keyResults().get(1);
    KeyResult other = keyResult.withTitle("Another");
    KeyResult added = keyResult.withId(new KeyResultId("new"));
    ObjectiveId holder = TWICE.objectives().get(2).id();
    CheckIn checkIn = TWICE.objectives().get(1).keyResults().get(0).checkIns().get(0);
    KeyResultId checked = TWICE.objectives().get(1).keyResults().get(0).id();
    Commitment commitment = TWICE.commitments().get(1).withOperations(BigDecimal.ONE);
    Waiver waiver = TWICE.waivers().get(0);
    Playbook playbook = TWICE.playbook().orElseThrow();
    edits.add(
        Edit.removing(keyResult.id()),
        new Edit("key result", live -> live.replace(other), p -> p.replace(other)),
        new Edit("new key result", live -> live.add(holder, added), p -> p.add(holder, added)),
        new Edit("check-in", live -> live.add(checked, checkIn), p -> p.add(checked, checkIn)),
        new Edit("commitment", live -> live.replace(commitment), p -> p.replace(commitment)),
        new Edit("waiver", live -> live.remove(waiver), p -> p.remove(waiver)),
        Edit.of(ProgramEdit.replace(TWICE.commitments().get(3), commitment)),
        Edit.of(ProgramEdit.replace(strategy, strategy.withPriorities())),
        Edit.of(ProgramEdit.replace(playbook, playbook.withCadence())),
        Edit.of(ProgramEdit.replace(TWICE.waivers().get(3), waiver)),
        Edit.of(ProgramEdit.remove(TWICE.waivers().get(3))));
    return edits.build().stream();
  }

  private static <P extends ProgramPart> void replace(
      ImmutableList.Builder<Edit> edits, P part, BiFunction<P, String, P> named) {
    P other = named.apply(part, "Another");
    edits.add(Edit.replacing(other), Edit.of(ProgramEdit.replace(part, other)));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anEditGivesWhatItGivesOfAProgram(Edit edit) {
    RuleSet rules = RuleSet.recommended().with(LookupRules.aboutWaivers());
    LiveProgram live = LiveProgram.of(TWICE, rules, TODAY);
    Report before = live.report();
    OkrProgram edited = edit.ofProgram.apply(TWICE);
    Report after = rules.check(edited, TODAY);
    assertTells(before, edit.ofLive.apply(live), after);
    assertEquals(edited, live.program());
    assertEquals(after, live.report());
    assertTells(after, live.undo(), before);
    assertEquals(TWICE, live.program());
    assertEquals(before, live.report());
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
        PROGRAM.withOrganization("Another"),
        PROGRAM.replace(PROGRAM.departments().get(0).withName("Another")),
        PROGRAM.withWaivers(),
        PROGRAM.toBuilder()
            .addWaivers(Sample.waiver("scope/no-maintenance", "keyResult:uptime"))
            .build(),
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
            o -> o.withId(new ObjectiveId("renamed")),
            o -> o.withKeyResults(renamed(o.keyResults())),
            o -> o.withKeyResults(Iterables.concat(o.keyResults(), o.keyResults())),
            o -> o.withAlignsTo(),
            o -> o.withAlignsTo(Alignment.to(new PriorityId("partners"))),
            o -> o.withAlignsTo(Alignment.to(new PriorityId("nothing"))),
            o -> o.withAlignsTo(Alignment.to(new ObjectiveId("guided-setup"))),
            o -> o.withAlignsTo(Alignment.to(new ObjectiveId("every-ledger"))),
            o -> o.withKeyResults(),
            o -> o.withKeyResults(Lists.reverse(o.keyResults())),
            o -> o.withSupport())
        .forEach(
            edit ->
                edited.add(
                    PROGRAM.withObjectives(
                        PROGRAM.objectives().stream()
                            .map(o -> o.equals(objective) ? edit.apply(o) : o)
                            .toList())));
    objective.keyResults().forEach(k -> edited.add(PROGRAM.remove(k.id())));
    objective.keyResults().forEach(k -> edited.add(PROGRAM.replace(k.withCheckIns())));
    edited.add(
        PROGRAM.remove(objective.id()),
        PROGRAM.toBuilder()
            .addObjectives(
                objective
                    .withTitle("Again")
                    .withStatus(ObjectiveStatus.ACTIVE)
                    .withAlignsTo(Alignment.to(new PriorityId("partners"))))
            .build());
  }

  private static List<KeyResult> renamed(List<KeyResult> keyResults) {
    return keyResults.stream()
        .map(k -> k.withId(new KeyResultId(k.id().value() + "-renamed")))
        .toList();
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
            c -> c.withAllocations(nothing(c.allocations())),
            c -> c.withTeam(new TeamId("leadership")),
            c -> c.withTeam(new TeamId("onboarding")),
            c -> c.withCycle(new CycleId("2026")),
            c -> c.withCycle(new CycleId("nowhere")))) {
      edited.add(
          PROGRAM.withCommitments(
              all.stream().map(c -> c.equals(one) ? edit.apply(c) : c).collect(toImmutableList())));
    }
    edited.add(PROGRAM.toBuilder().addCommitments(one.withAllocations()).build());
  }

  private static List<Allocation> nothing(List<Allocation> allocations) {
    return allocations.stream().map(a -> a.withShare(BigDecimal.ZERO)).toList();
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
