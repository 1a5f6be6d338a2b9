package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramPart;
import io.okr4j.core.Waiver;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final LiveParts parts;
  private final LiveLists lists;
  private final Asker asker;
  private final Asker waiverAsker;
  private final ImmutableListMultimap<SubjectKind<?>, Asking> askings;
  private final Interview interview;
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
    parts = new LiveParts(program, asOf);
    lists = parts.lists;
    LiveLookups lookups = new LiveLookups(parts);
    asker = new Asker(rules, asOf, lookups, false);
    waiverAsker = new Asker(rules, asOf, lookups, true);
    askings = Asking.of(rules);
    counts = new Counts(askings.size());
    interview = new Interview(parts, asker, askings, counts);
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
    return parts.program();
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
    Node first = parts.ids.first(id);
    if (first == null) {
      return Optional.empty();
    }
    if (!policy.cascade().equals(Cascade.none())) {
      return Optional.of(scorecard().objectives().get(first.list.position(first)));
    }
    Objective objective = (Objective) first.value();
    return Optional.of(
        policy.score(
            objective,
            Optional.ofNullable((Cycle) parts.ids.of(objective.cycle()).firstValue()),
            asOf));
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
    return edit(() -> change(edit));
  }

  /**
   * {@return what comes of several edits, one after the other, that are undone together; those of a
   * {@link Fix}, say}
   *
   * @param edits the edits
   * @throws IllegalArgumentException if one of them cannot be applied; none is then
   */
  public LiveChange apply(List<ProgramEdit> edits) {
    return edit(() -> edits.forEach(this::change));
  }

  /**
   * {@return what comes of putting a part in the place of the first of its kind that has its id}
   *
   * @param part the new part
   * @throws IllegalArgumentException if nothing of its kind has the id
   */
  public LiveChange replace(ProgramPart part) {
    return edit(
        () -> change(listOf(Id.of(part)), nodesOf(Id.of(part)), program -> program.replace(part)));
  }

  /**
   * {@return what comes of putting a key result in the place of the first that has its id}
   *
   * @param keyResult the new key result
   * @throws IllegalArgumentException if no key result has the id
   */
  public LiveChange replace(KeyResult keyResult) {
    return edit(
        () ->
            change(
                lists.objectives, nodesOf(keyResult.id()), program -> program.replace(keyResult)));
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
                lists.commitments,
                parts.commitments.at(commitment.team(), commitment.cycle()).stream()
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
    return edit(
        () -> change(listOf(Id.of(part)), nodesOf(Id.of(part)), program -> program.add(part)));
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
                lists.objectives,
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
    return edit(
        () ->
            change(
                lists.objectives, nodesOf(keyResult), program -> program.add(keyResult, checkIn)));
  }

  /**
   * {@return what comes of removing the first part, or key result, that has an id}
   *
   * @param id the id
   * @throws IllegalArgumentException if nothing has it
   */
  public LiveChange remove(Id id) {
    return edit(() -> change(listOf(id), nodesOf(id), program -> program.remove(id)));
  }

  /**
   * {@return what comes of removing the first waiver that equals one}
   *
   * @param waiver the waiver
   * @throws IllegalArgumentException if there is no such waiver
   */
  public LiveChange remove(Waiver waiver) {
    return edit(() -> change(lists.waivers, nodesOf(waiver), program -> program.remove(waiver)));
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
      throw e;
    }
    isWhole = false;
    LiveChange change = askAgain();
    isWhole = true;
    return change;
  }

  private void revert(List<Step> steps) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      parts.change(steps.get(i).node, steps.get(i).before);
    }
  }

  private void step(Node node, @Nullable Object now) {
    done.element().add(new Step(node, node.valueOrNull(), now));
    parts.change(node, now);
  }

  private void change(ProgramEdit edit) {
    if (edit instanceof ProgramEdit.ReplacePart replace) {
      Id id = Id.of(replace.before());
      change(listOf(id), nodesOf(id), edit::applyTo);
    } else if (edit instanceof ProgramEdit.AddPart add) {
      Id id = Id.of(add.part());
      change(listOf(id), nodesOf(id), edit::applyTo);
    } else if (edit instanceof ProgramEdit.ReplaceCommitment replace) {
      Commitment before = replace.before();
      change(
          lists.commitments,
          parts.commitments.at(before.team(), before.cycle()).stream()
              .filter(node -> before.equals(node.value()))
              .limit(1)
              .toList(),
          edit::applyTo);
    } else if (edit instanceof ProgramEdit.ReplaceStrategy) {
      change(lists.strategy, there(lists.strategy), edit::applyTo);
    } else if (edit instanceof ProgramEdit.ReplacePlaybook) {
      change(lists.playbook, there(lists.playbook), edit::applyTo);
    } else if (edit instanceof ProgramEdit.ReplaceWaiver replace) {
      change(lists.waivers, nodesOf(replace.before()), edit::applyTo);
    } else {
      change(lists.waivers, nodesOf(((ProgramEdit.RemoveWaiver) edit).waiver()), edit::applyTo);
    }
  }

  /** Edits a program that has nothing but the parts that the edit is about, all of one list. */
  private void change(NodeList list, List<Node> nodes, UnaryOperator<OkrProgram> edit) {
    OkrProgram after = edit.apply(LiveLists.program(nodes));
    LiveLists.sync(list, nodes, lists.in(list, after), this::step);
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

  /** {@return the list of the program that an edit of what has the id changes} */
  private NodeList listOf(Id id) {
    NodeList list = lists.of(id.getClass());
    return lists.ofStrategy().contains(list) ? lists.strategy : list;
  }

  /** {@return the places in that list that such an edit is about} */
  private List<Node> nodesOf(Id id) {
    if (listOf(id) == lists.strategy) {
      return there(lists.strategy);
    }
    Node first = parts.ids.first(id);
    return first == null ? List.of() : List.of(first);
  }

  // ---- Asking again.

  private LiveChange askAgain() {
    Map<Node, ImmutableList<RawFinding>> before = new LinkedHashMap<>();
    List<Node> waivers = new ArrayList<>();
    for (Node node : inOrder(parts.reads.takeDue())) {
      if (node.list == lists.waivers) {
        waivers.add(node);
      } else {
        ask(node, before);
      }
    }
    waivers.addAll(parts.reads.takeDue());
    for (Node node : inOrder(waivers)) {
      ImmutableList<RawFinding> old = node.findings;
      if (interview.ask(node, waiverAsker)) {
        before.put(node, old);
      }
    }
    for (Found key : parts.findings.waiversBefore().keySet()) {
      parts.findings.places(key).forEach(node -> before.putIfAbsent(node, node.findings));
    }
    LiveChange change = change(before);
    parts.settle();
    return change;
  }

  private static List<Node> inOrder(List<Node> nodes) {
    return nodes.size() < 2 ? nodes : nodes.stream().distinct().sorted(IN_ORDER).toList();
  }

  private void ask(Node node, Map<Node, ImmutableList<RawFinding>> before) {
    ImmutableList<RawFinding> old = node.findings;
    if (interview.ask(node, asker)) {
      before.put(node, old);
      old.forEach(raw -> parts.findings.goes(raw.found(), node));
      node.findings.forEach(raw -> parts.findings.comes(raw.found(), node));
    }
  }

  private LiveChange change(Map<Node, ImmutableList<RawFinding>> before) {
    ImmutableList.Builder<Finding> vanished = ImmutableList.builder();
    ImmutableList.Builder<Finding> appeared = ImmutableList.builder();
    for (Node node : inOrder(new ArrayList<>(before.keySet()))) {
      List<Told> was = new ArrayList<>();
      before
          .getOrDefault(node, ImmutableList.of())
          .forEach(raw -> was.add(new Told(raw, waiverBefore(raw, node))));
      List<Told> is = new ArrayList<>();
      node.findings.forEach(raw -> is.add(new Told(raw, waiver(raw, node))));
      for (Told told : without(was, is)) {
        vanished.add(finding(told.raw, node, node.list.positionBefore(node), told.waiver));
      }
      for (Told told : without(is, was)) {
        appeared.add(finding(told.raw, node, node.list.position(node), told.waiver));
      }
    }
    return new LiveChange(appeared.build(), vanished.build());
  }

  /** {@return what is in one list and not, or not as often, in another} */
  private static List<Told> without(List<Told> list, List<Told> others) {
    int same = 0;
    while (same < Math.min(list.size(), others.size()) && list.get(same).equals(others.get(same))) {
      same++;
    }
    List<Told> rest = new ArrayList<>(list.subList(same, list.size()));
    if (!rest.isEmpty() && same < others.size()) {
      Multiset<Told> left = HashMultiset.create(others.subList(same, others.size()));
      rest.removeIf(left::remove);
    }
    return rest;
  }

  /** What is told of a finding. Where its subject stands makes no difference. */
  private record Told(RawFinding raw, Optional<Waiver> waiver) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Told told
          && told.waiver.equals(waiver)
          && told.raw.subject().equals(raw.subject())
          && told.raw.rule().equals(raw.rule())
          && told.raw.severity() == raw.severity()
          && told.raw.fault().equals(raw.fault());
    }

    @Override
    public int hashCode() {
      return Objects.hash(raw.rule(), raw.subject(), raw.fault());
    }
  }

  /** A waiver's own finding cannot be waived. */
  private Optional<Waiver> waiver(RawFinding raw, Node node) {
    return node.list == lists.waivers ? Optional.empty() : parts.findings.waiver(raw.found());
  }

  private Optional<Waiver> waiverBefore(RawFinding raw, Node node) {
    Optional<Waiver> changed = parts.findings.waiversBefore().get(raw.found());
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
