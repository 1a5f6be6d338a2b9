package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Ambition;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.CycleId;
import io.okr4j.core.Data;
import io.okr4j.core.DynamicId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.TeamId;
import io.okr4j.core.WorldviewId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the model can hold is written and read back without loss. */
class RoundTripTest {

  @Property(tries = 300)
  void whatIsWrittenReadsBackAsTheSameProgram(@ForAll("programs") OkrProgram program) {
    String written = OkrJson.write(program);
    OkrProgram read = OkrJson.read(written);
    assertEquals(program, read);
    assertEquals(written, OkrJson.write(read));
    assertEquals(program, OkrJson.read(OkrJson.writeCompact(program)));
  }

  @Provide
  Arbitrary<OkrProgram> programs() {
    return Combinators.combine(
            texts(),
            strategies().optional(),
            objectives().list().ofMaxSize(3),
            playbooks().optional(),
            extensions())
        .as(
            (organization, strategy, objectives, playbook, extensions) ->
                OkrProgram.builder()
                    .organization(organization)
                    .strategy(strategy)
                    .objectives(objectives)
                    .playbook(playbook)
                    .extensions(extensions)
                    .build());
  }

  private static Arbitrary<Strategy> strategies() {
    Arbitrary<WorldviewId> answers =
        Arbitraries.oneOf(
            texts().map(DynamicId::new),
            texts().map(CompetitorId::new),
            texts().map(AudienceId::new));
    Arbitrary<Priority> priorities =
        Combinators.combine(texts(), texts(), answers.list().ofMaxSize(3))
            .as(
                (id, title, ids) ->
                    Priority.builder().id(new PriorityId(id)).title(title).answers(ids).build());
    return Combinators.combine(
            texts().optional(), days().optional(), priorities.list().ofMaxSize(2), extensions())
        .as(
            (purpose, day, list, extensions) ->
                Strategy.builder()
                    .purpose(purpose)
                    .establishedOn(day)
                    .priorities(list)
                    .extensions(extensions)
                    .build());
  }

  private static Arbitrary<Objective> objectives() {
    return Combinators.combine(
            texts(),
            texts().optional(),
            Arbitraries.of(Scope.class),
            Arbitraries.of(Ambition.class),
            Arbitraries.of(ObjectiveStatus.class),
            alignments().list().ofMaxSize(3),
            keyResults().list().ofMaxSize(3),
            extensions())
        .as(
            (text, lead, scope, ambition, status, alignsTo, keyResults, extensions) ->
                Objective.builder()
                    .id(new ObjectiveId(text))
                    .title(text)
                    .scope(scope)
                    .owner(new TeamId(text))
                    .cycle(new CycleId(text))
                    .lead(lead)
                    .ambition(ambition)
                    .status(status)
                    .alignsTo(alignsTo)
                    .keyResults(keyResults)
                    .extensions(extensions)
                    .build());
  }

  private static Arbitrary<Alignment> alignments() {
    Arbitrary<AlignmentTarget> targets =
        Arbitraries.oneOf(
            texts().map(PriorityId::new),
            texts().map(ObjectiveId::new),
            texts().map(KeyResultId::new));
    return Combinators.combine(targets, positives())
        .as((target, weight) -> Alignment.to(target).withWeight(weight));
  }

  private static Arbitrary<KeyResult> keyResults() {
    return Combinators.combine(
            texts(), positives(), measures(), checkIns().list().ofMaxSize(3), decimals())
        .as(
            (text, weight, measure, checkIns, value) ->
                KeyResult.builder()
                    .id(new KeyResultId(text))
                    .title(text)
                    .weight(weight)
                    .measure(measure)
                    .checkIns(checkIns.stream().map(c -> fitting(c, measure, value)).toList())
                    .build());
  }

  private static CheckIn fitting(CheckIn checkIn, Measure measure, BigDecimal value) {
    return measure.match(
        metric -> checkIn.withValue(value),
        milestones -> checkIn,
        binary -> checkIn.withDone(value.signum() > 0),
        band -> checkIn.withValue(value));
  }

  private static Arbitrary<CheckIn> checkIns() {
    Arbitrary<BigDecimal> ratios =
        Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.ONE).ofScale(8);
    return Combinators.combine(days(), ratios.optional(), texts(), texts().optional(), extensions())
        .as(
            (on, confidence, note, author, extensions) ->
                CheckIn.builder()
                    .on(on)
                    .confidence(confidence)
                    .note(note)
                    .author(author)
                    .extensions(extensions)
                    .build());
  }

  private static Arbitrary<Measure> measures() {
    Arbitrary<Milestone> milestones =
        Combinators.combine(texts(), positives(), days().optional(), days().optional())
            .as(
                (title, weight, dueOn, reachedOn) ->
                    Milestone.builder()
                        .title(title)
                        .weight(weight)
                        .dueOn(dueOn)
                        .reachedOn(reachedOn)
                        .build());
    return Arbitraries.oneOf(
        Combinators.combine(decimals(), decimals(), texts().optional())
            .filter((baseline, target, unit) -> baseline.compareTo(target) != 0)
            .as(
                (baseline, target, unit) ->
                    Metric.builder().baseline(baseline).target(target).unit(unit).build()),
        milestones
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(list -> Milestones.builder().milestones(list).build()),
        extensions().map(extensions -> Binary.builder().extensions(extensions).build()),
        decimals().map(bound -> Band.builder().atMost(bound).build()));
  }

  private static Arbitrary<Playbook> playbooks() {
    Arbitrary<Period> periods =
        Combinators.combine(counts(), counts(), counts())
            .as(Period::of)
            .filter(period -> !period.isZero());
    Arbitrary<CadenceEntry> cadence =
        Combinators.combine(texts(), periods)
            .as((event, every) -> CadenceEntry.builder().event(event).every(every).build());
    Arbitrary<Data.Fields> rules =
        Arbitraries.maps(unicode(), data(Arbitraries.of(true, false).map(Data.Flag::new), 2))
            .ofMaxSize(3)
            .map(map -> new Data.Fields(ImmutableMap.copyOf(map)));
    return Combinators.combine(
            texts(), texts().list().ofMaxSize(3), cadence.list().ofMaxSize(2), rules.optional())
        .as(
            (version, principles, entries, scoring) ->
                Playbook.builder()
                    .version(version)
                    .principles(principles)
                    .cadence(entries)
                    .rules(scoring)
                    .build());
  }

  private static Arbitrary<Integer> counts() {
    return Arbitraries.integers().between(0, Integer.MAX_VALUE);
  }

  private static Arbitrary<ImmutableMap<String, Data>> extensions() {
    Arbitrary<Data> leaves = Arbitraries.of(new Data.Flag(true), new Data.Null());
    return Arbitraries.maps(unicode().map("x-"::concat), data(leaves, 3))
        .ofMaxSize(2)
        .map(ImmutableMap::copyOf);
  }

  private static Arbitrary<Data> data(Arbitrary<? extends Data> leaves, int depth) {
    Arbitrary<Data> simple =
        Arbitraries.oneOf(
            leaves.map(leaf -> leaf),
            unicode().map(Data.Text::new),
            decimals().map(Data.Decimal::new));
    if (depth == 0) {
      return simple;
    }
    Arbitrary<Data> inner = data(leaves, depth - 1);
    return Arbitraries.oneOf(
        simple,
        inner.list().ofMaxSize(3).map(list -> new Data.Items(ImmutableList.copyOf(list))),
        Arbitraries.maps(unicode(), inner)
            .ofMaxSize(3)
            .map(map -> new Data.Fields(ImmutableMap.copyOf(map))));
  }

  private static Arbitrary<LocalDate> days() {
    long last = LocalDate.of(9999, 12, 31).toEpochDay();
    return Arbitraries.longs()
        .between(LocalDate.of(0, 1, 1).toEpochDay(), last)
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<BigDecimal> positives() {
    return decimals().map(BigDecimal::abs).filter(value -> value.signum() > 0);
  }

  private static Arbitrary<BigDecimal> decimals() {
    BigInteger largest = BigInteger.TEN.pow(34).subtract(BigInteger.ONE);
    return Combinators.combine(
            Arbitraries.bigIntegers().between(largest.negate(), largest),
            Arbitraries.integers().between(-66, 99))
        .as((digits, scale) -> new BigDecimal(digits, scale))
        .filter(value -> value.signum() == 0 || value.precision() - value.scale() > -99);
  }

  private static Arbitrary<String> texts() {
    return unicode().filter(text -> !text.isBlank());
  }

  /** Any text but half surrogate pairs, which no program can hold. */
  private static Arbitrary<String> unicode() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMaxLength(8),
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> Character.getType(c) != Character.SURROGATE)
            .map(Character::toString)
            .list()
            .ofMaxSize(8)
            .map(characters -> String.join("", characters)));
  }
}
