package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.Department;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramPart;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.annotation.Nullable;

/**
 * A program that is edited while it is checked, as in an editor or on a server. After each edit
 * only those rules are asked again, about those subjects, for which anything that they looked at
 * has changed:
 *
 * <pre>{@code
 * LiveProgram live = LiveProgram.of(program, RuleSet.recommended(), asOf);
 * LiveChange change = live.add(keyResult, CheckIn.of(asOf, value));
 * change.appeared().forEach(view::add);
 * change.vanished().forEach(view::remove);
 * }</pre>
 *
 * <p>What it finds is always what {@link RuleSet#check(OkrProgram, LocalDate)} would find in the
 * program as it stands. The rules are the same: what they look at is noted while they look, in the
 * {@linkplain RuleContext context} and its index. So a rule that reads the whole {@linkplain
 * RuleContext#program() program} is right as well, but is asked again after every edit.
 *
 * <p>Not thread-safe. What it hands out is immutable.
 */
public final class LiveProgram {
  private final RuleSet rules;
  private final ScoringPolicy policy;
  private final LocalDate asOf;
  private final LiveLists lists = new LiveLists();
  private final LiveIndex index;
  private final Asker asker;
  private final Asker waiverAsker;
  private final ImmutableListMultimap<SubjectKind<?>, Asking> askings;
  private final Counts counts;
  private final Deque<List<Step>> done = new ArrayDeque<>();

  @Nullable private Scorecard scorecard;

  /** Whether an edit came to an end: not after a rule has failed in the midst of one. */
  private boolean isWhole;

  /** What an edit did to one place. */
  private record Step(Node node, @Nullable Object before, @Nullable Object after) {}

  private LiveProgram(OkrProgram program, RuleSet rules, ScoringPolicy policy, LocalDate asOf) {
    this.rules = rules;
    this.policy = policy;
    this.asOf = asOf;
    index = new LiveIndex(lists, program, asOf);
    asker = new Asker(rules, asOf, index, false);
    waiverAsker = new Asker(rules, asOf, index, true);
    askings = Asking.of(rules);
    counts = new Counts(askings.size());
    askAgain();
    isWhole = true;
  }

  /**
   * {@return a session that starts from a program}
   *
   * <p>It starts with a check of the whole program, and keeps what each answer was made from.
   *
   * @param program any program
   * @param rules the rules
   * @param asOf the day as of which it is checked
   */
  public static LiveProgram of(OkrProgram program, RuleSet rules, LocalDate asOf) {
    return of(program, rules, ScoringPolicy.standard(), asOf);
  }

  /**
   * {@return a session that starts from a program, and scores it by a policy of its own}
   *
   * @param program any program
   * @param rules the rules
   * @param policy the policy by which it is scored; rules score by that of the playbook
   * @param asOf the day as of which it is checked and scored
   */
  public static LiveProgram of(
      OkrProgram program, RuleSet rules, ScoringPolicy policy, LocalDate asOf) {
    return new LiveProgram(program, rules, policy, asOf);
  }

  /** {@return the day as of which the program is checked} */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * {@return the program as it stands; after an edit, its lists are copied when first asked for}
   */
  public OkrProgram program() {
    return index.program();
  }

  /**
   * {@return all that is found in the program as it stands: what a check would report}
   *
   * <p>It is put together from what is known, without asking any rule.
   */
  public Report report() {
    requireWhole();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (NodeList list : lists.all()) {
      int position = 0;
      for (Node node : list.nodes()) {
        if (node.isThere()) {
          for (RawFinding raw : node.findings) {
            findings.add(finding(raw, node, position, waiver(raw, node)));
          }
          position++;
        }
      }
    }
    return new Report(program(), asOf, rules, findings.build(), profile(), ImmutableList.of());
  }

  /**
   * {@return the rules that are in force, each with how many subjects it was asked about and how
   * many of them passed, as {@link Report#rules()}}
   */
  public ImmutableMap<Rule, Tally> profile() {
    requireWhole();
    return Check.tallies(rules, askings.values(), ImmutableList.of(counts));
  }

  /**
   * {@return where the first objective of an id stands now; none if nothing has the id}
   *
   * <p>Scores are worked out when they are asked for. That of one objective takes no longer in a
   * large program, unless the policy lets objectives count for what they align to: then the whole
   * program is scored.
   *
   * @param id any id
   */
  public Optional<ObjectiveScore> score(ObjectiveId id) {
    requireWhole();
    Node first = index.first(id);
    if (first == null) {
      return Optional.empty();
    }
    if (!policy.cascade().equals(Cascade.none())) {
      return Optional.of(scorecard().objectives().get(first.list.position(first)));
    }
    Objective objective = (Objective) first.value();
    return Optional.of(policy.score(objective, index.cycle(objective.cycle()), asOf));
  }

  /**
   * {@return where the program stands now; after an edit, all of it is scored when this is asked
   * for}
   */
  public Scorecard scorecard() {
    if (scorecard == null || scorecard.program() != program()) {
      scorecard = policy.score(program(), asOf);
    }
    return scorecard;
  }

  /**
   * {@return what comes of an edit}
   *
   * @param edit the edit
   * @throws IllegalArgumentException if it cannot be applied to the program as it stands
   */
  public LiveChange apply(ProgramEdit edit) {
    return edit(() -> change(nodesOf(edit), edit::applyTo));
  }

  /**
   * {@return what comes of several edits, one after the other, that are undone together; those of a
   * {@link Fix}, say}
   *
   * @param edits the edits
   * @throws IllegalArgumentException if one of them cannot be applied; none is then
   */
  public LiveChange apply(List<ProgramEdit> edits) {
    return edit(() -> edits.forEach(edit -> change(nodesOf(edit), edit::applyTo)));
  }

  /**
   * {@return what comes of putting a part in the place of the first of its kind that has its id}
   *
   * @param part the new part
   * @throws IllegalArgumentException if nothing of its kind has the id
   */
  public LiveChange replace(ProgramPart part) {
    return edit(() -> change(nodesOf(part), program -> program.replace(part)));
  }

  /**
   * {@return what comes of putting a key result in the place of the first that has its id}
   *
   * @param keyResult the new key result
   * @throws IllegalArgumentException if no key result has the id
   */
  public LiveChange replace(KeyResult keyResult) {
    return edit(() -> change(nodesOf(keyResult.id()), program -> program.replace(keyResult)));
  }

  /**
   * {@return what comes of putting a commitment in the place of the first of its team for its
   * cycle}
   *
   * @param commitment the new commitment
   * @throws IllegalArgumentException if the team has no commitment for the cycle
   */
  public LiveChange replace(Commitment commitment) {
    return edit(
        () ->
            change(
                index.commitmentsAt(commitment.team(), commitment.cycle()).stream()
                    .limit(1)
                    .toList(),
                program -> program.replace(commitment)));
  }

  /**
   * {@return what comes of adding a part at the end of the list of its kind}
   *
   * @param part the new part
   * @throws IllegalArgumentException if something of its kind has the id
   */
  public LiveChange add(ProgramPart part) {
    return edit(() -> change(nodesOf(part), program -> program.add(part)));
  }

  /**
   * {@return what comes of adding a key result at the end of an objective}
   *
   * @param objective the id of the objective
   * @param keyResult the new key result
   * @throws IllegalArgumentException if there is no such objective, or if a key result of the
   *     program has the id
   */
  public LiveChange add(ObjectiveId objective, KeyResult keyResult) {
    List<Node> nodes = new ArrayList<>(nodesOf(keyResult.id()));
    nodes.addAll(nodesOf(objective));
    return edit(
        () ->
            change(
                nodes.stream().distinct().sorted(IN_ORDER).toList(),
                program -> program.add(objective, keyResult)));
  }

  /**
   * {@return what comes of adding a check-in at the end of those of a key result}
   *
   * @param keyResult the id of the key result
   * @param checkIn the new check-in
   * @throws IllegalArgumentException if there is no such key result
   * @throws io.okr4j.core.InvalidValueException if the check-in does not fit its measure
   */
  public LiveChange add(KeyResultId keyResult, CheckIn checkIn) {
    return edit(() -> change(nodesOf(keyResult), program -> program.add(keyResult, checkIn)));
  }

  /**
   * {@return what comes of removing the first part, or key result, that has an id}
   *
   * @param id the id
   * @throws IllegalArgumentException if nothing has it
   */
  public LiveChange remove(Id id) {
    return edit(() -> change(nodesOf(id), program -> program.remove(id)));
  }

  /**
   * {@return what comes of removing the first waiver that equals one}
   *
   * @param waiver the waiver
   * @throws IllegalArgumentException if there is no such waiver
   */
  public LiveChange remove(Waiver waiver) {
    return edit(() -> change(nodesOf(waiver), program -> program.remove(waiver)));
  }

  /**
   * {@return what comes of any edit at all: the program as it is to be}
   *
   * <p>The whole program is compared with that as it stands, and only what differs is looked at
   * again. That takes longer than the other edits.
   *
   * @param program the program as it is to be
   */
  public LiveChange become(OkrProgram program) {
    return edit(
        () -> {
          for (NodeList list : lists.ofProgram()) {
            LiveLists.sync(list, list.nodes(), lists.in(list, program), this::step);
          }
        });
  }

  /** {@return whether there is an edit that can be undone} */
  public boolean canUndo() {
    return !done.isEmpty();
  }

  /**
   * {@return what comes of undoing the last edit that is not undone; all can be, back to the start}
   *
   * @throws IllegalStateException if there is none
   */
  public LiveChange undo() {
    requireWhole();
    checkState(canUndo(), "there is no edit to undo");
    isWhole = false;
    revert(done.pop());
    LiveChange change = askAgain();
    isWhole = true;
    return change;
  }

  private static final Comparator<Node> IN_ORDER =
      Comparator.comparingInt((Node node) -> node.list.rank).thenComparingInt(node -> node.slot);

  private void requireWhole() {
    checkState(isWhole, "a rule failed in the midst of an edit: start another session");
  }

  private LiveChange edit(Runnable edit) {
    requireWhole();
    done.push(new ArrayList<>());
    try {
      edit.run();
    } catch (RuntimeException e) {
      revert(done.pop());
      index.takeDirty();
      index.settle();
      throw e;
    }
    isWhole = false;
    LiveChange change = askAgain();
    isWhole = true;
    return change;
  }

  private void revert(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      index.change(steps.get(i).node, steps.get(i).before);
    }
  }

  private void step(Node node, @Nullable Object now) {
    done.element().add(new Step(node, node.valueOrNull(), now));
    index.change(node, now);
  }

  /** Edits a program that has nothing but the parts that the edit is about. */
  private void change(List<Node> nodes, UnaryOperator<OkrProgram> edit) {
    OkrProgram before = lists.program(list -> values(nodes, list));
    OkrProgram after = edit.apply(before);
    for (NodeList list : lists.ofProgram()) {
      List<?> values = lists.in(list, after);
      if (!values.isEmpty() || nodes.stream().anyMatch(node -> node.list == list)) {
        List<Node> own = list == lists.header ? list.nodes() : in(nodes, list);
        LiveLists.sync(list, own, values, this::step);
      }
    }
  }

  private ImmutableList<Object> values(List<Node> nodes, NodeList list) {
    return list == lists.header
        ? list.values()
        : in(nodes, list).stream().map(Node::value).collect(toImmutableList());
  }

  private static List<Node> in(List<Node> nodes, NodeList list) {
    return nodes.stream().filter(node -> node.list == list).toList();
  }

  private List<Node> nodesOf(ProgramEdit edit) {
    if (edit instanceof ProgramEdit.ReplacePart replace) {
      return nodesOf(replace.before());
    } else if (edit instanceof ProgramEdit.AddPart add) {
      return nodesOf(add.part());
    } else if (edit instanceof ProgramEdit.ReplaceCommitment replace) {
      Commitment before = replace.before();
      return index.commitmentsAt(before.team(), before.cycle()).stream()
          .filter(node -> before.equals(node.value()))
          .limit(1)
          .toList();
    } else if (edit instanceof ProgramEdit.ReplaceStrategy) {
      return there(lists.strategy);
    } else if (edit instanceof ProgramEdit.ReplacePlaybook) {
      return there(lists.playbook);
    } else if (edit instanceof ProgramEdit.ReplaceWaiver replace) {
      return nodesOf(replace.before());
    } else {
      return nodesOf(((ProgramEdit.RemoveWaiver) edit).waiver());
    }
  }

  private static List<Node> there(NodeList list) {
    return list.nodes().stream().filter(Node::isThere).toList();
  }

  private List<Node> nodesOf(Waiver waiver) {
    return lists.waivers.nodes().stream()
        .filter(node -> waiver.equals(node.valueOrNull()))
        .limit(1)
        .toList();
  }

  private List<Node> nodesOf(ProgramPart part) {
    if (part instanceof Objective objective) {
      return nodesOf(objective.id());
    } else if (part instanceof Team team) {
      return nodesOf(team.id());
    } else if (part instanceof Cycle cycle) {
      return nodesOf(cycle.id());
    } else if (part instanceof Department department) {
      return nodesOf(department.id());
    } else if (part instanceof Operation operation) {
      return nodesOf(operation.id());
    } else {
      return there(lists.strategy);
    }
  }

  private List<Node> nodesOf(Id id) {
    Node first = index.first(id);
    if (first == null) {
      return List.of();
    }
    return lists.ofStrategy().contains(first.list) ? there(lists.strategy) : List.of(first);
  }

  // ---- Asking again.

  private LiveChange askAgain() {
    Map<Node, ImmutableList<RawFinding>> before = new LinkedHashMap<>();
    List<Node> waivers = new ArrayList<>();
    for (Node node : inOrder(index.takeDirty())) {
      if (node.list == lists.waivers) {
        waivers.add(node);
      } else {
        before.put(node, node.findings);
        ask(node);
      }
    }
    waivers.addAll(index.takeDirty());
    for (Node node : inOrder(waivers)) {
      before.put(node, node.findings);
      ask(node);
    }
    for (Found key : index.waiversBefore().keySet()) {
      index.found(key).forEach(node -> before.putIfAbsent(node, node.findings));
    }
    LiveChange change = change(before);
    index.settle();
    return change;
  }

  private static List<Node> inOrder(List<Node> nodes) {
    return nodes.size() < 2 ? nodes : nodes.stream().distinct().sorted(IN_ORDER).toList();
  }

  private void ask(Node node) {
    for (int answer : node.answers) {
      counts.add(answer >> 1, -1, -(answer & 1));
    }
    boolean isWaivable = node.list != lists.waivers;
    if (isWaivable) {
      node.findings.forEach(raw -> index.findingGoes(raw.found(), node));
    }
    Session session = new Session(node.list == lists.waivers ? waiverAsker : asker);
    index.record();
    if (node.isThere()) {
      session.ask(node);
    }
    index.recorded(node);
    node.answers = session.answers();
    node.findings = session.findings.build();
    for (int answer : node.answers) {
      counts.add(answer >> 1, 1, answer & 1);
    }
    if (isWaivable) {
      node.findings.forEach(raw -> index.findingComes(raw.found(), node));
    }
  }

  /** The questions about one place. */
  private final class Session {
    private final Asker asker;
    private final ImmutableList.Builder<RawFinding> findings = ImmutableList.builder();
    private int[] answers = new int[64];
    private int size;

    Session(Asker asker) {
      this.asker = asker;
    }

    void ask(Node node) {
      asker.wording().remember(node.ofObjectives, node.ofKeyResults);
      Object value = node.value();
      ask(node.list.kind, value, LiveIndex.subject(value), -1, index.isRepeated(node));
      if (value instanceof Objective objective) {
        Set<KeyResultId> seen = new HashSet<>();
        for (int k = 0; k < objective.keyResults().size(); k++) {
          KeyResult keyResult = objective.keyResults().get(k);
          ask(
              SubjectKind.KEY_RESULT,
              new OwnedKeyResult(objective, keyResult),
              Subject.of(keyResult.id()),
              k,
              !seen.add(keyResult.id()) || index.first(keyResult.id()) != node);
        }
      }
      node.ofObjectives = asker.wording().objectives();
      node.ofKeyResults = asker.wording().keyResults();
    }

    private void ask(
        SubjectKind<?> kind, Object value, Subject subject, int keyResult, boolean repeated) {
      asker.ask(
          askings.get(kind),
          value,
          subject,
          repeated,
          (asking, verdict) -> take(asking, verdict, value, subject, keyResult));
    }

    private void take(
        Asking asking, Verdict verdict, Object value, Subject subject, int keyResult) {
      if (verdict.isAsked()) {
        if (size == answers.length) {
          answers = Arrays.copyOf(answers, 2 * size);
        }
        answers[size++] = asking.number() << 1 | (verdict.faults().isEmpty() ? 1 : 0);
        for (Fault fault : verdict.faults()) {
          // Worked out now, so that what it looks up is noted, and later edits do not change it.
          fault.fixes().forEach(Fix::edits);
          findings.add(
              new RawFinding(asking.rule(), asking.severity(value), subject, keyResult, fault));
        }
      }
    }

    int[] answers() {
      return Arrays.copyOf(answers, size);
    }
  }

  private LiveChange change(Map<Node, ImmutableList<RawFinding>> before) {
    ImmutableList.Builder<Finding> vanished = ImmutableList.builder();
    ImmutableList.Builder<Finding> appeared = ImmutableList.builder();
    for (Node node : inOrder(new ArrayList<>(before.keySet()))) {
      List<RawFinding> old = before.getOrDefault(node, ImmutableList.of());
      if (!old.isEmpty() || !node.findings.isEmpty()) {
        Multiset<Told> was = HashMultiset.create();
        old.forEach(raw -> was.add(new Told(raw, waiverBefore(raw, node))));
        Multiset<Told> is = HashMultiset.create();
        node.findings.forEach(raw -> is.add(new Told(raw, waiver(raw, node))));
        for (RawFinding raw : old) {
          Optional<Waiver> waiver = waiverBefore(raw, node);
          if (!is.remove(new Told(raw, waiver))) {
            vanished.add(finding(raw, node, node.list.positionBefore(node), waiver));
          }
        }
        for (RawFinding raw : node.findings) {
          Optional<Waiver> waiver = waiver(raw, node);
          if (!was.remove(new Told(raw, waiver))) {
            appeared.add(finding(raw, node, node.list.position(node), waiver));
          }
        }
      }
    }
    return new LiveChange(appeared.build(), vanished.build());
  }

  /** What is told of a finding; where its subject stands is not. */
  private record Told(
      Rule rule, Severity severity, Subject subject, Fault fault, Optional<Waiver> waiver) {
    Told(RawFinding raw, Optional<Waiver> waiver) {
      this(raw.rule(), raw.severity(), raw.subject(), raw.fault(), waiver);
    }
  }

  /** A waiver's own finding cannot be waived. */
  private Optional<Waiver> waiver(RawFinding raw, Node node) {
    return node.list == lists.waivers ? Optional.empty() : index.waiver(raw.found());
  }

  private Optional<Waiver> waiverBefore(RawFinding raw, Node node) {
    Optional<Waiver> changed = index.waiversBefore().get(raw.found());
    return changed == null || node.list == lists.waivers ? waiver(raw, node) : changed;
  }

  private Finding finding(RawFinding raw, Node node, int position, Optional<Waiver> waiver) {
    String pointer = node.list.pointer;
    if (pointer.endsWith("/")) {
      pointer += position;
    }
    if (raw.keyResult() >= 0) {
      pointer += "/keyResults/" + raw.keyResult();
    }
    return new Finding(
        raw.rule(), raw.severity(), raw.subject(), pointer, raw.fault(), waiver, false);
  }
}
