package io.okr4j.rules;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Advocate;
import io.okr4j.core.Audience;
import io.okr4j.core.Band;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.Dynamic;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.Priority;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import io.okr4j.rules.Rule.Question;
import io.okr4j.rules.RuleSet.Setting;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One check of one program: asks every rule about every subject, in the order in which they stand
 * in the program, and about waivers last.
 */
final class Check {
  private final RuleSet rules;
  private final ProgramIndex index;
  private final LocalDate asOf;
  private final ImmutableListMultimap<SubjectKind<?>, Asking> askings;
  private final ImmutableListMultimap<Found, Waiver> waivers;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Found> found = new HashSet<>();
  private final Map<Id, Optional<? extends Id>> nearest = new ConcurrentHashMap<>();
  private final Map<String, Nearest> names = new ConcurrentHashMap<>();

  /** By identity: comparing whole objectives would take longer than asking again. */
  private final Map<Objective, Boolean> goals =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private final Supplier<ScoringPolicy> scoring =
      Suppliers.memoize(() -> ScoringConfiguration.of(program()).policy());
  private final Supplier<Boolean> anyCurrent = Suppliers.memoize(this::findAnyCurrent);
  private final Supplier<ImmutableSet<TeamId>> endorsing = Suppliers.memoize(this::findEndorsing);
  private final Supplier<ImmutableSet<TeamId>> acknowledging =
      Suppliers.memoize(this::findAcknowledging);
  private final Supplier<ImmutableSet<Share>> shares = Suppliers.memoize(this::findShares);
  private final Supplier<Map<String, Operation>> operationTitles =
      Suppliers.memoize(this::foldOperationTitles);
  private final Supplier<ImmutableMultiset<String>> goalTitles =
      Suppliers.memoize(this::foldGoalTitles);
  private boolean askingWaivers;

  Check(RuleSet rules, ProgramIndex index, LocalDate asOf) {
    this.rules = rules;
    this.index = index;
    this.asOf = asOf;
    ImmutableListMultimap.Builder<SubjectKind<?>, Asking> builder = ImmutableListMultimap.builder();
    for (Setting setting : rules.settings()) {
      if (setting.severity().isPresent()) {
        for (Question<?> question : setting.rule().questions()) {
          builder.put(question.kind(), new Asking(setting, setting.severity().get(), question));
        }
      }
    }
    askings = builder.build();
    waivers =
        index.program().waivers().stream()
            .filter(w -> w.until().filter(until -> until.isBefore(asOf)).isEmpty())
            .collect(toImmutableListMultimap(w -> new Found(w.rule(), w.subject()), w -> w));
  }

  Report run() {
    OkrProgram program = index.program();
    ask(SubjectKind.PROGRAM, program, Subject.PROGRAM, "", false);
    if (program.strategy().isPresent()) {
      Strategy strategy = program.strategy().get();
      Worldview worldview = strategy.worldview();
      ask(SubjectKind.STRATEGY, strategy, Subject.STRATEGY, "/strategy", false);
      String view = "/strategy/worldview";
      askAll(SubjectKind.DYNAMIC, worldview.dynamics(), Dynamic::id, view + "/dynamics");
      askAll(
          SubjectKind.COMPETITOR, worldview.competition(), Competitor::id, view + "/competition");
      askAll(SubjectKind.AUDIENCE, worldview.audience(), Audience::id, view + "/audience");
      askAll(SubjectKind.PRIORITY, strategy.priorities(), Priority::id, "/strategy/priorities");
    }
    askAll(SubjectKind.DEPARTMENT, program.departments(), Department::id, "/departments");
    askAll(SubjectKind.TEAM, program.teams(), Team::id, "/teams");
    askAll(SubjectKind.CYCLE, program.cycles(), Cycle::id, "/cycles");
    askObjectives(program.objectives());
    askCommitments(program.commitments());
    askAll(SubjectKind.OPERATION, program.operations(), Operation::id, "/operations");
    if (program.playbook().isPresent()) {
      ask(SubjectKind.PLAYBOOK, program.playbook().get(), Subject.PLAYBOOK, "/playbook", false);
    }
    askingWaivers = true;
    for (int i = 0; i < program.waivers().size(); i++) {
      Waiver waiver = program.waivers().get(i);
      ask(SubjectKind.WAIVER, waiver, Subject.of(waiver), "/waivers/" + i, false);
    }
    return new Report(
        program, asOf, rules, ImmutableList.copyOf(findings), tallies(), ImmutableList.of());
  }

  private <S> void askAll(
      SubjectKind<S> kind, List<S> subjects, Function<S, ? extends Id> id, String list) {
    if (askings.containsKey(kind)) {
      Set<Id> seen = new HashSet<>();
      for (int i = 0; i < subjects.size(); i++) {
        Id each = id.apply(subjects.get(i));
        ask(kind, subjects.get(i), Subject.of(each), list + "/" + i, !seen.add(each));
      }
    }
  }

  private void askObjectives(List<Objective> objectives) {
    Set<Id> seen = new HashSet<>();
    for (int i = 0; i < objectives.size(); i++) {
      Objective objective = objectives.get(i);
      Subject subject = Subject.of(objective.id());
      String pointer = "/objectives/" + i;
      ask(SubjectKind.OBJECTIVE, objective, subject, pointer, !seen.add(objective.id()));
      for (int k = 0; k < objective.keyResults().size(); k++) {
        KeyResult keyResult = objective.keyResults().get(k);
        ask(
            SubjectKind.KEY_RESULT,
            new OwnedKeyResult(objective, keyResult),
            Subject.of(keyResult.id()),
            pointer + "/keyResults/" + k,
            !seen.add(keyResult.id()));
      }
    }
  }

  private void askCommitments(List<Commitment> commitments) {
    Set<TeamInCycle> seen = new HashSet<>();
    for (int i = 0; i < commitments.size(); i++) {
      Commitment each = commitments.get(i);
      boolean repeated = !seen.add(new TeamInCycle(each.team(), each.cycle()));
      ask(SubjectKind.COMMITMENT, each, Subject.of(each), "/commitments/" + i, repeated);
    }
  }

  private <S> void ask(
      SubjectKind<S> kind, S value, Subject subject, String pointer, boolean repeated) {
    for (Asking asking : askings.get(kind)) {
      if (!repeated || asking.question.everyOne() || !kind.isAskedOncePerId()) {
        RuleContext context = new RuleContext(this, asking.setting, repeated);
        Verdict verdict = answer(asking, value, subject, context);
        if (verdict.isAsked()) {
          asking.asked++;
          if (verdict.faults().isEmpty()) {
            asking.passed++;
          }
          for (Fault fault : verdict.faults()) {
            add(asking, value, subject, pointer, fault);
          }
        }
      }
    }
  }

  private static Verdict answer(Asking asking, Object value, Subject subject, RuleContext context) {
    try {
      return asking.question.ask(value, context);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "rule " + asking.setting.rule() + " failed on " + subject + ": " + e.getMessage(), e);
    }
  }

  private void add(Asking asking, Object value, Subject subject, String pointer, Fault fault) {
    Rule rule = asking.setting.rule();
    Found key = new Found(rule.id(), subject.text());
    // A waiver's own finding cannot be waived: it says that something about waiving is wrong.
    Optional<Waiver> waiver = Optional.empty();
    if (!askingWaivers) {
      waiver = waivers.get(key).stream().findFirst();
      found.add(key);
    }
    findings.add(
        new Finding(rule, severity(asking, value), subject, pointer, fault, waiver, false));
  }

  /** A draft is work in progress: what is found there is at most a warning, integrity excepted. */
  private static Severity severity(Asking asking, Object value) {
    boolean draft =
        (value instanceof Objective objective && objective.status() == ObjectiveStatus.DRAFT)
            || (value instanceof OwnedKeyResult owned
                && owned.objective().status() == ObjectiveStatus.DRAFT);
    return draft
            && asking.severity == Severity.ERROR
            && !asking.setting.rule().theme().equals("integrity")
        ? Severity.WARNING
        : asking.severity;
  }

  /** A rule that is asked about several kinds has an asking for each. */
  private ImmutableMap<Rule, Tally> tallies() {
    Map<Rule, Tally> tallies = new LinkedHashMap<>();
    for (Setting setting : rules.settings()) {
      if (setting.severity().isPresent()) {
        tallies.put(setting.rule(), Tally.NONE);
      }
    }
    for (Asking asking : askings.values()) {
      tallies.merge(asking.setting.rule(), new Tally(asking.asked, asking.passed), Tally::plus);
    }
    return ImmutableMap.copyOf(tallies);
  }

  RuleSet rules() {
    return rules;
  }

  ProgramIndex index() {
    return index;
  }

  private OkrProgram program() {
    return index.program();
  }

  LocalDate asOf() {
    return asOf;
  }

  /** What is mistaken in the policy of the playbook is told by those who ask for it. */
  ScoringPolicy scoring() {
    return scoring.get();
  }

  Wording wording() {
    return rules.wording();
  }

  /** {@return how sure the judgement of a title must be for a rule, be it on or off} */
  BigDecimal minConfidence(String rule) {
    return rules.valueOrStandard(rule, Words.MIN_CONFIDENCE);
  }

  boolean isAskingWaivers() {
    return askingWaivers;
  }

  boolean hasFinding(String rule, String subject) {
    return found.contains(new Found(rule, subject));
  }

  /**
   * {@return the subject of an unwaived finding of the rule that is near}
   *
   * <p>Kinds are not compared: of short ids they would be the larger part.
   */
  Optional<String> nearestFinding(String rule, String missing) {
    Map<String, String> subjects = new TreeMap<>();
    for (Found each : found) {
      if (each.rule.equals(rule) && !waivers.containsKey(each)) {
        subjects.merge(
            withoutKind(each.subject), each.subject, BinaryOperator.minBy(naturalOrder()));
      }
    }
    return Nearest.to(withoutKind(missing), subjects.keySet()).map(subjects::get);
  }

  private static String withoutKind(String subject) {
    return subject.substring(subject.indexOf(':') + 1);
  }

  boolean isAnyCurrent() {
    return anyCurrent.get();
  }

  boolean isEndorsedBy(TeamId team) {
    return endorsing.get().contains(team);
  }

  boolean isAcknowledgedBy(TeamId team) {
    return acknowledging.get().contains(team);
  }

  boolean gives(TeamId team, CycleId cycle, ObjectiveId objective) {
    return shares.get().contains(new Share(team, cycle, objective));
  }

  Optional<Operation> operationTitled(String title) {
    return Optional.ofNullable(operationTitles.get().get(Titles.fold(title)));
  }

  int goalsTitled(String title) {
    return goalTitles.get().count(Titles.fold(title));
  }

  private ImmutableMultiset<String> foldGoalTitles() {
    ImmutableMultiset.Builder<String> titles = ImmutableMultiset.builder();
    for (Objective objective : index.program().objectives()) {
      titles.add(Titles.fold(objective.title()));
      objective.keyResults().forEach(keyResult -> titles.add(Titles.fold(keyResult.title())));
    }
    return titles.build();
  }

  boolean hasGoal(Objective objective) {
    return goals.computeIfAbsent(objective, o -> o.keyResults().stream().anyMatch(this::isGoal));
  }

  private boolean isGoal(KeyResult keyResult) {
    return !(keyResult.measure() instanceof Band)
        && !wording()
            .judgeKeyResult(keyResult.title())
            .is(KeyResultKind.UPKEEP, minConfidence(ScopeRules.NO_MAINTENANCE));
  }

  /** What is in the namespace of an id has its type. */
  @SuppressWarnings("unchecked")
  <I extends Id> Optional<I> nearest(I missing) {
    return (Optional<I>) nearest.computeIfAbsent(missing, this::findNearest);
  }

  private Optional<? extends Id> findNearest(Id missing) {
    return names(missing)
        .to(missing.value())
        .flatMap(
            name ->
                index.namespace(missing).stream()
                    .filter(id -> id.value().equals(name))
                    .findFirst());
  }

  /** Sorted, so that of several as near the same is meant whatever their order in the program. */
  private Nearest names(Id id) {
    return names.computeIfAbsent(
        id.kind(),
        unused -> Nearest.among(index.namespace(id).stream().map(Id::value).sorted().toList()));
  }

  private boolean findAnyCurrent() {
    return index.openObjectives().stream()
        .anyMatch(o -> index.cycle(o.cycle()).filter(c -> c.contains(asOf)).isPresent());
  }

  private ImmutableSet<TeamId> findEndorsing() {
    return index.program().strategy().stream()
        .flatMap(strategy -> strategy.endorsedBy().stream())
        .collect(toImmutableSet());
  }

  private ImmutableSet<TeamId> findAcknowledging() {
    return index.program().playbook().stream()
        .flatMap(
            playbook ->
                playbook.advocates().stream()
                    .filter(a -> a.acknowledged().filter(playbook.version()::equals).isPresent()))
        .map(Advocate::team)
        .collect(toImmutableSet());
  }

  private ImmutableSet<Share> findShares() {
    return index.program().commitments().stream()
        .flatMap(
            commitment ->
                commitment.allocations().stream()
                    .filter(allocation -> allocation.share().signum() > 0)
                    .map(a -> new Share(commitment.team(), commitment.cycle(), a.objective())))
        .collect(toImmutableSet());
  }

  private Map<String, Operation> foldOperationTitles() {
    Map<String, Operation> titles = new HashMap<>();
    for (Operation operation : index.program().operations()) {
      // Of several, the same one whatever their order.
      titles.merge(
          Titles.fold(operation.title()),
          operation,
          BinaryOperator.minBy(Comparator.comparing(Operation::id)));
    }
    return titles;
  }

  /** A question of a rule that is on, and how often it was asked. */
  private static final class Asking {
    private final Setting setting;
    private final Severity severity;
    private final Question<?> question;
    private int asked;
    private int passed;

    Asking(Setting setting, Severity severity, Question<?> question) {
      this.setting = setting;
      this.severity = severity;
      this.question = question;
    }
  }

  private record Found(String rule, String subject) {}

  private record TeamInCycle(TeamId team, CycleId cycle) {}

  private record Share(TeamId team, CycleId cycle, ObjectiveId objective) {}
}
