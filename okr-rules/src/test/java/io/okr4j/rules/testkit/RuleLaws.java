package io.okr4j.rules.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Waiver;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Step;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Fix;
import io.okr4j.rules.LiveProgram;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleExample;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every rule, tested over arbitrary programs. A test of a rule implements this, and
 * names the rule:
 *
 * <pre>{@code
 * class GuardedTest implements RuleLaws {
 *   @Override
 *   public RuleSet rules() {
 *     return RuleSet.none().with(GUARDED);
 *   }
 * }
 * }</pre>
 *
 * <p>Each law is a property of its own in the test report. When one fails, jqwik shows the smallest
 * program that it finds, and the seed with which the failure comes again; the message says what to
 * do about the rule. A law that a rule breaks for a good reason is declared {@link NotApplicable}.
 *
 * <p>What else a rule promises is for tests of its own: {@link RuleExamples}.
 */
public interface RuleLaws extends LawPrograms {

  /** {@return the rules to test: those of the set that are on, as they are configured in it} */
  RuleSet rules();

  /** {@return programs with at least one objective, all ids unique} */
  @Provide
  default Arbitrary<OkrProgram> programsWithObjectives() {
    return unorderedPrograms().filter(program -> !program.objectives().isEmpty());
  }

  /**
   * A rule answers for every program that can exist, and for every day: it never throws, and what
   * it finds can be read.
   *
   * @param program any program
   * @param asOf any day
   */
  @Property
  default void answersForEveryProgram(
      @ForAll("brokenPrograms") OkrProgram program, @ForAll("anyDays") LocalDate asOf) {
    RuleSet rules = Laws.applicable(this, "answersForEveryProgram");
    try {
      for (Finding finding : rules.check(program, asOf).findings()) {
        Laws.require(
            !finding.message().isBlank(),
            "%s finds something without saying what: write a message that names the values at"
                + " fault.",
            finding.rule());
        finding.fault().fixes().forEach(finding::title);
      }
    } catch (RuntimeException e) {
      throw new AssertionError(
          "A rule answers for every program, whatever is wrong with it. Look things up in the"
              + " context's index, and return Verdict.notAsked() where a reference leads nowhere or"
              + " something is missing. "
              + e.getMessage(),
          e);
    }
  }

  /**
   * A rule finds the same whenever it is asked the same.
   *
   * @param program any program
   * @param other what else is checked in between
   * @param asOf any day
   */
  @Property
  default void findsTheSameEveryTime(
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("brokenPrograms") OkrProgram other,
      @ForAll("anyDays") LocalDate asOf) {
    RuleSet rules = Laws.applicable(this, "findsTheSameEveryTime");
    ImmutableList<String> first = Laws.shown(rules.check(program, asOf));
    rules.check(other, asOf);
    ImmutableList<String> second = Laws.shown(rules.check(program, asOf));
    Laws.require(
        first.equals(second),
        "A rule depends on nothing but the subject and the context. Keep no state in it, and read"
            + " no clock, no random numbers and no hash order. First it found %s, then %s.",
        first,
        second);
  }

  /**
   * A rule finds the same in whatever order the lists of a program are.
   *
   * @param program a program in which nothing hangs on the order
   * @param asOf any day
   * @param order decides the order
   */
  @Property
  default void doesNotMindTheOrder(
      @ForAll("unorderedPrograms") OkrProgram program,
      @ForAll("anyDays") LocalDate asOf,
      @ForAll @IntRange(min = -8, max = 8) int order) {
    RuleSet rules = Laws.applicable(this, "doesNotMindTheOrder");
    ImmutableList<String> before = Laws.sorted(rules.check(program, asOf));
    ImmutableList<String> after = Laws.sorted(rules.check(Reordering.of(program, order), asOf));
    Laws.require(
        before.equals(after),
        "The order of a list means nothing. Where one of several is to be chosen, choose by what it"
            + " says (the newest, the smallest id), and sort what a message lists. In one order it"
            + " found %s, in another %s.",
        before,
        after);
  }

  /**
   * What a finding is about, and what it says is related to it, is in the program.
   *
   * @param program any program
   * @param asOf any day
   */
  @Property
  default void pointsAtWhatExists(
      @ForAll("brokenPrograms") OkrProgram program, @ForAll("anyDays") LocalDate asOf) {
    RuleSet rules = Laws.applicable(this, "pointsAtWhatExists");
    ImmutableSet<Subject> subjects = Laws.subjects(program);
    for (Finding finding : rules.check(program, asOf).findings()) {
      for (Subject subject :
          Iterables.concat(ImmutableList.of(finding.subject()), finding.fault().related())) {
        Laws.require(
            subjects.contains(subject),
            "%s says that it has to do with %s, which is not in the program. Relate a finding only"
                + " to what the context's index has found.",
            finding,
            subject);
      }
    }
  }

  /**
   * A rule finds the same when parts come in that have nothing to do with the others.
   *
   * @param program a program
   * @param asOf a day
   */
  @Property
  default void ignoresWhatIsUnrelated(
      @ForAll("unorderedPrograms") OkrProgram program, @ForAll("workingDays") LocalDate asOf) {
    RuleSet rules = Laws.applicable(this, "ignoresWhatIsUnrelated");
    ImmutableSet<Subject> subjects = Laws.subjects(program);
    ImmutableList<String> before = Laws.shown(rules.check(program, asOf));
    ImmutableList<String> after =
        rules.check(Laws.withUnrelated(program), asOf).findings().stream()
            .filter(finding -> subjects.contains(finding.subject()))
            .map(Laws::shown)
            .collect(toImmutableList());
    Laws.require(
        before.equals(after),
        "A team, a cycle, a department, an operation and a dropped objective were added that nothing"
            + " refers to, and what was found in the rest changed: follow references, and leave out"
            + " what does not belong to the subject. Before it was %s, then %s.",
        before,
        after);
  }

  /**
   * What a dangling reference or a loop makes undecidable is left to the rules that find these: an
   * objective whose owner, cycle or alignments lead nowhere gets no finding that it did not have.
   *
   * @param program a program with at least one objective
   * @param asOf a day
   * @param which decides which objective
   * @param what decides what of it leads nowhere
   */
  @Property
  default void isSilentWhereNothingCanBeDecided(
      @ForAll("programsWithObjectives") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which,
      @ForAll @IntRange(max = 3) int what) {
    RuleSet rules = Laws.applicable(this, "isSilentWhereNothingCanBeDecided");
    Objective objective = program.objectives().get(which % program.objectives().size());
    OkrProgram undecidable = program.replace(Laws.undecidable(objective, what));
    ImmutableSet<Subject> about =
        ImmutableSet.<Subject>builder()
            .add(Subject.of(objective.id()))
            .addAll(objective.keyResults().stream().map(KeyResult::id).map(Subject::of).toList())
            .build();
    ImmutableMultiset<Baseline.Entry> before =
        Laws.found(rules.check(program, asOf), f -> about.contains(f.subject()));
    ImmutableMultiset<Baseline.Entry> after =
        Laws.found(rules.check(undecidable, asOf), f -> about.contains(f.subject()));
    Multiset<Baseline.Entry> more = Multisets.difference(after, before);
    Laws.require(
        more.isEmpty(),
        "A reference of %s was made to lead nowhere or into a loop, and that brought %s. No fault is"
            + " blamed twice: return Verdict.notAsked() where what the rule needs does not resolve.",
        Subject.of(objective.id()),
        more);
  }

  /** Every parameter of a rule changes what is found in its example, at one end of its range. */
  @Property(tries = 1)
  default void readsItsParameters() {
    RuleSet rules = Laws.applicable(this, "readsItsParameters");
    for (Rule rule : Laws.on(rules)) {
      for (Parameter<?> parameter : rule.parameters()) {
        ImmutableList<ImmutableList<String>> usual = Laws.shownInExample(rule, rules);
        boolean read =
            Laws.extremes(rules, rule, parameter).stream()
                .anyMatch(extreme -> !Laws.shownInExample(rule, extreme).equals(usual));
        Laws.require(
            read,
            "The parameter %s of %s changes nothing in the rule's example, neither at its least nor"
                + " at its most: use context.get, or make the example one in which it matters.",
            parameter.name(),
            rule);
      }
    }
  }

  /**
   * A parameter that promises to relax or to tighten its rule does so.
   *
   * @param program any program
   * @param asOf any day
   * @param one a value, in hundredths of what is usual for a parameter of its kind
   * @param other another value
   */
  @Property
  default void keepsThePromisesOfItsParameters(
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int one,
      @ForAll @IntRange(max = 100) int other) {
    RuleSet rules = Laws.applicable(this, "keepsThePromisesOfItsParameters");
    int most = Laws.on(rules).stream().mapToInt(r -> r.parameters().size()).max().orElse(0);
    for (int place = 0; place < most; place++) {
      // Of all rules at once: none depends on the parameters of another.
      ImmutableMap<Rule, Parameter<?>> promising = Laws.promising(rules, place);
      RuleSet small = rules;
      RuleSet large = rules;
      for (Map.Entry<Rule, Parameter<?>> each : promising.entrySet()) {
        small = Laws.with(small, each.getKey(), each.getValue(), Math.min(one, other));
        large = Laws.with(large, each.getKey(), each.getValue(), Math.max(one, other));
      }
      Report smallest = small.check(program, asOf);
      Report largest = large.check(program, asOf);
      promising.forEach(
          (rule, parameter) -> {
            ImmutableSet<Subject> smaller = Laws.subjects(rule, smallest);
            ImmutableSet<Subject> larger = Laws.subjects(rule, largest);
            boolean relaxes = parameter.effect().equals(Optional.of(Parameter.Effect.RELAXES));
            Laws.require(
                relaxes ? smaller.containsAll(larger) : larger.containsAll(smaller),
                "%s: a larger %s %s, it promises; but the smaller finds fault with %s, the larger"
                    + " with %s.",
                rule,
                parameter.name(),
                relaxes ? "relaxes" : "tightens",
                smaller,
                larger);
          });
    }
  }

  /**
   * A fix can be applied to the program that it is offered for, and mends its finding.
   *
   * @param program any program
   * @param asOf a day
   * @param which decides which finding of each rule is mended
   */
  @Property
  default void fixesMend(
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which) {
    RuleSet rules = Laws.applicable(this, "fixesMend");
    Report report = rules.check(program, asOf);
    ImmutableMultiset<Baseline.Entry> before = Laws.found(report);
    for (Finding finding : Laws.oneOfEachRule(Laws.fixable(report), which)) {
      for (Fix fix : finding.fault().fixes()) {
        Laws.require(
            fix.isApplicableTo(program),
            "%s: \"%s\" cannot be applied to the program that it was offered for. An edit finds the"
                + " first part of an id: offer none for the later parts of a repeated id.",
            finding,
            finding.title(fix));
        Baseline.Entry mended = Baseline.Entry.of(finding);
        Laws.require(
            Laws.found(rules.check(fix.applyTo(program), asOf)).count(mended)
                < before.count(mended),
            "%s: \"%s\" does not mend it. Offer a fix only where the finding is gone afterwards.",
            finding,
            finding.title(fix));
      }
    }
  }

  /**
   * A fix brings no error about anything that it does not change, of these rules or the built-in
   * ones.
   *
   * @param program any program
   * @param asOf a day
   * @param which decides which finding of each rule is mended
   */
  @Property
  default void fixesBreakNothing(
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which) {
    RuleSet rules = Laws.applicable(this, "fixesBreakNothing");
    RuleSet all = Laws.withBuiltIn(rules);
    // Most programs are offered no fix.
    Supplier<ImmutableMultiset<Baseline.Entry>> before =
        Suppliers.memoize(() -> Laws.errors(all.check(program, asOf)));
    Report report = rules.check(program, asOf);
    for (Finding finding : Laws.oneOfEachRule(Laws.fixable(report), which)) {
      for (Fix fix : Iterables.filter(finding.fault().fixes(), f -> f.isApplicableTo(program))) {
        OkrProgram fixed = fix.applyTo(program);
        Multiset<Baseline.Entry> errors =
            Multisets.difference(Laws.errors(all.check(fixed, asOf)), before.get());
        ImmutableSet<String> changed = Laws.changed(program, fixed);
        Laws.require(
            errors.stream().allMatch(error -> changed.contains(error.subject())),
            "%s: \"%s\" brings %s. Offer a fix only where it breaks nothing else.",
            finding,
            finding.title(fix),
            errors);
      }
    }
  }

  /**
   * The rule finds something in the program that its example says it does, and nothing in the
   * other.
   */
  @Property(tries = 1)
  default void findsWhatItsExampleShows() {
    RuleSet rules = Laws.applicable(this, "findsWhatItsExampleShows");
    for (Rule rule : Laws.on(rules)) {
      RuleExample example = Laws.example(rule);
      Laws.require(
          !Laws.shown(rule, rules.check(example.fires(), example.asOf())).isEmpty(),
          "%s finds nothing in the program of its example that is to fire.",
          rule);
      Report passed = rules.check(example.passes(), example.asOf());
      ImmutableList<String> found = Laws.shown(rule, passed);
      Laws.require(
          found.isEmpty(),
          "%s finds something in the program of its example that is to pass: %s",
          rule,
          found);
      Laws.require(
          passed.rules().entrySet().stream()
              .anyMatch(e -> e.getKey().id().equals(rule.id()) && e.getValue().asked() > 0),
          "%s asks nothing of the program of its example that is to pass: it should say what is"
              + " right, not what is missing.",
          rule);
    }
  }

  /**
   * A waiver of the rule for a subject waives what the rule finds there, and nothing else.
   *
   * @param program any program
   * @param asOf any day
   * @param which decides which finding of each rule is waived
   */
  @Property
  default void canBeWaived(
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("anyDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which) {
    RuleSet rules = Laws.applicable(this, "canBeWaived");
    OkrProgram unwaived = program.withWaivers();
    Report before = rules.check(unwaived, asOf);
    ImmutableList<Waiver> waivers =
        Laws.oneOfEachRule(before.findings(), which).stream()
            .map(Laws::waiver)
            .collect(toImmutableList());
    Report after = rules.check(unwaived.withWaivers(waivers), asOf);
    Laws.require(
        Laws.found(after, Finding::isWaived)
            .equals(Laws.found(before, finding -> waivers.contains(Laws.waiver(finding)))),
        "%s should waive what is found there, and waive %s. Whether something is waived is not for a"
            + " rule to ask.",
        waivers,
        Laws.found(after, Finding::isWaived));
  }

  /**
   * Asked again only when what it looked up has changed, a rule finds what it finds when it is
   * asked anew: live checking equals full checking.
   *
   * @param program any program
   * @param steps edits of it
   * @param asOf a day
   */
  @Property(tries = 300)
  default void findsTheSameWhileAProgramIsEdited(
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("fewSteps") List<Step> steps,
      @ForAll("workingDays") LocalDate asOf) {
    RuleSet rules = Laws.applicable(this, "findsTheSameWhileAProgramIsEdited");
    LiveProgram live = LiveProgram.of(program, rules, asOf);
    for (Step step : steps) {
      OkrProgram next = step.apply(live.program());
      live.become(next);
      Report anew = rules.check(next, asOf);
      Laws.require(
          live.report().equals(anew),
          "In a LiveProgram a rule is asked again when what it looked up in the context has changed."
              + " Look everything up there whenever you are asked, and keep nothing of it for"
              + " another question. Live it found %s, anew %s.",
          Laws.shown(live.report()),
          Laws.shown(anew));
    }
  }

  /** {@return a few edits, one after the other} */
  @Provide
  default Arbitrary<List<Step>> fewSteps() {
    return Programs.broken().steps().list().ofMinSize(1).ofMaxSize(4);
  }
}
