package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.rules.Report;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the sections are made of, and how they put it into words. */
final class PlaybookSource {
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);
  private static final int LONGEST_PLAIN = 20;

  private final PlaybookDocument document;
  private final PlaybookTexts texts;
  private final ProgramIndex index;
  private final Optional<Cycle> cycle;
  private final ImmutableList<ObjectiveScore> shown;
  private final ImmutableMultiset<TeamId> owners;
  private final ImmutableMultiset<PriorityId> served;

  /** By identity, as ids may be repeated. */
  private final IdentityHashMap<Objective, String> anchors = new IdentityHashMap<>();

  PlaybookSource(PlaybookDocument document, PlaybookTexts texts) {
    this.document = document;
    this.texts = texts;
    index = ProgramIndex.of(document.program());
    cycle = findCycle();
    shown =
        document.scorecard().objectives().stream()
            .filter(score -> isShown(score.objective()))
            .collect(toImmutableList());
    owners =
        shown.stream()
            .map(score -> score.objective().owner())
            .collect(ImmutableMultiset.toImmutableMultiset());
    served =
        shown.stream()
            .flatMap(score -> index.prioritiesReachedBy(score.objective()).stream())
            .collect(ImmutableMultiset.toImmutableMultiset());
    for (ObjectiveScore score : shown) {
      anchors.put(score.objective(), "objective-" + (anchors.size() + 1));
    }
  }

  OkrProgram program() {
    return document.program();
  }

  Optional<OkrProgram> earlier() {
    return document.earlier();
  }

  ProgramIndex index() {
    return index;
  }

  Report report() {
    return document.report();
  }

  Scorecard scorecard() {
    return document.scorecard();
  }

  PlaybookTexts texts() {
    return texts;
  }

  LocalDate asOf() {
    return document.asOf();
  }

  /**
   * {@return the cycle that the playbook is about: of those that contain the day, the one that
   * starts last; else the newest that has started, else the next}
   */
  Optional<Cycle> cycle() {
    return cycle;
  }

  /**
   * {@return the objectives that the playbook tells of, in the order of the program: what is open,
   * and what the cycle at hand has closed}
   */
  ImmutableList<ObjectiveScore> shown() {
    return shown;
  }

  private Optional<Cycle> findCycle() {
    Comparator<Cycle> newest =
        Comparator.comparing(Cycle::starts).thenComparing(Cycle::ends, Comparator.reverseOrder());
    Predicate<Cycle> used = c -> !index.objectivesIn(c.id()).isEmpty();
    List<Cycle> now = program().cycles().stream().filter(c -> c.contains(asOf())).toList();
    List<Cycle> past =
        program().cycles().stream().filter(c -> c.starts().isBefore(asOf())).toList();
    return now.stream()
        .filter(used)
        .max(newest)
        .or(() -> now.stream().max(newest))
        .or(() -> past.stream().filter(used).max(newest))
        .or(() -> past.stream().max(newest))
        .or(() -> program().cycles().stream().min(newest));
  }

  private boolean isShown(Objective objective) {
    if (objective.status() == ObjectiveStatus.DROPPED) {
      return false;
    }
    return objective.status().isOpen()
        || cycle.filter(c -> isRelated(c.id(), objective.cycle())).isPresent();
  }

  /** {@return whether one of two cycles encloses the other} */
  boolean isRelated(CycleId one, CycleId other) {
    return index.encloses(one, other) == Decision.YES || index.encloses(other, one) == Decision.YES;
  }

  /** {@return the link to an objective that is shown; empty for any other} */
  String anchor(Objective objective) {
    return anchors.getOrDefault(objective, "");
  }

  String anchor(ObjectiveId id) {
    return index.objective(id).map(this::anchor).orElse("");
  }

  String title(ObjectiveId id) {
    return index.objective(id).map(Objective::title).orElse(id.value());
  }

  String title(AlignmentTarget target) {
    if (target instanceof PriorityId id) {
      return index.priority(id).map(Priority::title).orElse(id.value());
    }
    return target instanceof KeyResultId id
        ? index.keyResult(id).map(KeyResult::title).orElse(id.value())
        : title((ObjectiveId) target);
  }

  String name(TeamId id) {
    return index.team(id).map(Team::name).orElse(id.value());
  }

  String name(DepartmentId id) {
    return index.department(id).map(d -> d.name()).orElse(id.value());
  }

  /**
   * {@return how many of the objectives that are shown serve a priority, by any chain}
   *
   * @param id the id of a priority
   */
  int served(PriorityId id) {
    return served.count(id);
  }

  /** {@return how many of the objectives that are shown a team owns} */
  int ownedBy(TeamId team) {
    return owners.count(team);
  }

  /** {@return names of teams, each once} */
  ImmutableList<String> names(Iterable<TeamId> ids) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    ids.forEach(id -> names.add(name(id)));
    return names.build().stream().distinct().collect(toImmutableList());
  }

  /** {@return the teams that own what is open, in the order of the program} */
  ImmutableList<TeamId> working() {
    return index.openObjectives().stream()
        .map(Objective::owner)
        .distinct()
        .collect(toImmutableList());
  }

  String day(LocalDate day) {
    return texts.day(day);
  }

  String day(Optional<LocalDate> day) {
    return day.map(texts::day).orElse("");
  }

  String span(Cycle of) {
    return texts.say("span", "from", day(of.starts()), "to", day(of.ends()));
  }

  /** {@return a number as people read it} */
  static String number(BigDecimal number) {
    BigDecimal short12 = number.round(DIGITS).stripTrailingZeros();
    String plain =
        Math.abs((long) short12.precision() - short12.scale()) > LONGEST_PLAIN
                || short12.scale() > LONGEST_PLAIN
            ? short12.toString()
            : short12.toPlainString();
    return plain.replace('-', '\u2212');
  }

  /** {@return a value with its unit: {@code 18%}, {@code 12 days}} */
  static String value(BigDecimal value, Optional<String> unit) {
    return number(value) + unit.map(u -> (u.startsWith("%") ? "" : "\u00a0") + u).orElse("");
  }

  /** {@return a share in percent, with at most one decimal} */
  static String percent(BigDecimal share) {
    return share
            .movePointRight(2)
            .setScale(1, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + "%";
  }

  /** {@return a share as a whole number of percent, in 0..100, for what is drawn} */
  static int width(BigDecimal share) {
    return share
        .max(BigDecimal.ZERO)
        .min(BigDecimal.ONE)
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  /** {@return a score or a progress in the way of the policy; a dash if there is none} */
  String score(Optional<BigDecimal> score) {
    return score.map(s -> scorecard().policy().display().show(s)).orElse("\u2013");
  }

  /** {@return the pace while its cycle runs, and the grade from its end or its closing on} */
  Status status(ObjectiveScore score) {
    return status(isRunning(score) ? score.pace() : score.grade());
  }

  Status status(Optional<Label> label) {
    return label.map(l -> Status.of(texts.word("label", l.name()), l.tone())).orElse(Status.NONE);
  }

  boolean isRunning(ObjectiveScore score) {
    boolean closed =
        score.objective().closing().map(Closing::on).filter(on -> !on.isAfter(asOf())).isPresent();
    return !closed
        && index
            .cycle(score.objective().cycle())
            .filter(c -> asOf().isBefore(c.ends()))
            .isPresent();
  }

  /** {@return the word for a constant: {@code product} for {@code kind}, PRODUCT} */
  String word(String kind, Enum<?> constant) {
    return texts.say(kind + "-" + Ascii.toLowerCase(constant.name()).replace('_', '-'));
  }
}
