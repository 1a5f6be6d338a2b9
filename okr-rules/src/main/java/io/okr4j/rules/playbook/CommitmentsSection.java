package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Allocation;
import io.okr4j.core.Band;
import io.okr4j.core.Commitment;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Operation;
import io.okr4j.core.Reading;
import io.okr4j.core.TeamId;
import io.okr4j.rules.scoring.Tone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who puts how much of the effort where, and what is business as usual.
 *
 * @param cycle the cycle that it is about; may be empty
 * @param commitments the commitments for it, in order
 * @param operations business as usual
 * @param hints what to add
 */
record CommitmentsSection(
    String cycle,
    ImmutableList<CommitmentView> commitments,
    ImmutableList<OperationView> operations,
    ImmutableList<String> hints) {

  /**
   * What a team committed to.
   *
   * @param team the name of the team
   * @param cycle the cycle, if it is another one than the section's; may be empty
   * @param shares where the effort goes, business as usual first
   * @param sum what the shares add up to, in words, if that is not all; may be empty
   * @param signed who agreed on it and when
   */
  record CommitmentView(
      String team, String cycle, ImmutableList<Share> shares, String sum, Status signed) {}

  /**
   * A part of the effort of a team.
   *
   * @param title what it goes to
   * @param anchor where the objective is told of; empty for business as usual
   * @param percent the share in words
   * @param width the share in whole percent
   * @param kind {@code operations}, {@code goal} or {@code open}, for what nobody said
   */
  record Share(String title, String anchor, String percent, int width, String kind) {}

  /**
   * Business as usual that is measured.
   *
   * @param title what it is
   * @param owner the name of the team that keeps it up; may be empty
   * @param measure what has to hold
   * @param newest the newest reading; may be empty
   * @param status whether it holds
   */
  record OperationView(String title, String owner, String measure, String newest, Status status) {}

  static CommitmentsSection of(PlaybookSource source) {
    ImmutableList<Commitment> now =
        source.program().commitments().stream()
            .filter(
                c -> source.cycle().filter(at -> source.isRelated(at.id(), c.cycle())).isPresent())
            .collect(toImmutableList());
    Set<TeamId> committed = new HashSet<>();
    now.forEach(c -> committed.add(c.team()));
    List<TeamId> missing =
        source.working().stream()
            .filter(id -> !committed.contains(id) && source.index().team(id).isPresent())
            .toList();
    ImmutableList<OperationView> operations =
        source.program().operations().stream()
            .map(operation -> view(source, operation))
            .collect(toImmutableList());
    return new CommitmentsSection(
        source.cycle().map(c -> c.id().value()).orElse(""),
        now.stream().map(c -> view(source, c)).collect(toImmutableList()),
        operations,
        new Hints(source)
            .when(now.isEmpty(), "hint-commitments")
            .when(
                !now.isEmpty() && !missing.isEmpty(),
                "hint-commit",
                "teams",
                source.texts().list(source.names(missing)))
            .when(operations.isEmpty(), "hint-operations")
            .list());
  }

  private static CommitmentView view(PlaybookSource source, Commitment commitment) {
    PlaybookTexts texts = source.texts();
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    BigDecimal sum = commitment.operations();
    if (sum.signum() > 0) {
      shares.add(share(texts.say("operations"), "", sum, "operations"));
    }
    for (Allocation allocation : commitment.allocations()) {
      sum = sum.add(allocation.share());
      shares.add(
          share(
              source.title(allocation.objective()),
              source.anchor(allocation.objective()),
              allocation.share(),
              "goal"));
    }
    BigDecimal rest = BigDecimal.ONE.subtract(sum);
    if (rest.signum() > 0) {
      shares.add(share(texts.say("unassigned"), "", rest, "open"));
    }
    return new CommitmentView(
        source.name(commitment.team()),
        source.cycle().filter(c -> c.id().equals(commitment.cycle())).isPresent()
            ? ""
            : commitment.cycle().value(),
        shares.build(),
        rest.signum() < 0 ? texts.say("overcommitted", "sum", PlaybookSource.percent(sum)) : "",
        signed(source, commitment));
  }

  private static Share share(String title, String anchor, BigDecimal share, String kind) {
    return new Share(
        title, anchor, PlaybookSource.percent(share), PlaybookSource.width(share), kind);
  }

  private static Status signed(PlaybookSource source, Commitment commitment) {
    PlaybookTexts texts = source.texts();
    if (commitment.agreedBy().isEmpty()) {
      return Status.of(texts.say("unsigned"), Tone.FAIR);
    }
    String who = texts.list(commitment.agreedBy());
    return commitment
        .agreedOn()
        .map(
            day -> Status.of(texts.say("signed", "people", who, "day", source.day(day)), Tone.GOOD))
        .orElseGet(() -> Status.of(texts.say("signed-some-day", "people", who), Tone.FAIR));
  }

  private static OperationView view(PlaybookSource source, Operation operation) {
    Optional<Reading> newest =
        operation.readings().stream()
            .filter(reading -> !reading.on().isAfter(source.asOf()))
            .max(Comparator.comparing(Reading::on));
    Optional<String> unit = unit(operation.measure());
    return new OperationView(
        operation.title(),
        operation.owner().map(source::name).orElse(""),
        Measures.way(source, operation.measure()),
        newest
            .map(
                r ->
                    source
                        .texts()
                        .say(
                            "value-on",
                            "value",
                            PlaybookSource.value(r.value(), unit),
                            "day",
                            source.day(r.on())))
            .orElse(""),
        newest.map(r -> holds(source, operation.measure(), r)).orElse(Status.NONE));
  }

  private static Optional<String> unit(Measure measure) {
    return measure.match(Metric::unit, m -> Optional.empty(), b -> Optional.empty(), Band::unit);
  }

  private static Status holds(PlaybookSource source, Measure measure, Reading newest) {
    if (!(measure instanceof Band band)) {
      return Status.NONE;
    }
    return band.contains(newest.value())
        ? Status.of(source.texts().say("guardrails-held"), Tone.GOOD)
        : Status.of(source.texts().say("guardrails-broken"), Tone.POOR);
  }
}
