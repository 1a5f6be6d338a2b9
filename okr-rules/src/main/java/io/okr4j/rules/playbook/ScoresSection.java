package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.okr4j.core.Alignment;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.Scope;
import io.okr4j.rules.scoring.Forecast;
import io.okr4j.rules.scoring.Guardrails;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where objectives and key results stand.
 *
 * @param cycles the cycles with what is shown of them, the one at hand first
 * @param rows where teams and priorities stand in the cycle at hand
 * @param hints what to add
 */
record ScoresSection(
    ImmutableList<CycleView> cycles, ImmutableList<RowView> rows, ImmutableList<String> hints) {

  /**
   * The objectives of a cycle.
   *
   * @param name the cycle
   * @param span its days, in words; empty when they are not known
   * @param score the mean of its scores
   * @param groups its objectives by scope
   */
  record CycleView(String name, String span, String score, ImmutableList<Group> groups) {}

  /**
   * The objectives of a scope.
   *
   * @param heading the scope
   * @param objectives the objectives, in order
   */
  record Group(String heading, ImmutableList<ObjectiveView> objectives) {}

  /**
   * An objective.
   *
   * @param anchor the link to it
   * @param title the objective
   * @param description what is said of it; may be empty
   * @param facts its team, lead, ambition and status
   * @param serves what it aligns to, each with its weight where that matters
   * @param score its score
   * @param status its pace, or its grade after the end
   * @param bar its progress
   * @param confidence its confidence, in words; may be empty
   * @param guardrails whether its guardrails hold
   * @param evidence for how much of it there is data, in words; empty if for all
   * @param closing how it ended, in words; may be empty
   * @param keyResults its key results
   * @param bare whether it has no key result
   */
  record ObjectiveView(
      String anchor,
      String title,
      String description,
      ImmutableList<String> facts,
      ImmutableList<String> serves,
      String score,
      Status status,
      Bar bar,
      String confidence,
      Status guardrails,
      String evidence,
      String closing,
      ImmutableList<KeyResultView> keyResults,
      boolean bare) {}

  /**
   * A key result.
   *
   * @param title the key result
   * @param lead who leads it; may be empty
   * @param way what is to be reached
   * @param now where it stands; may be empty
   * @param score its score
   * @param status its pace while the cycle runs
   * @param bar its progress
   * @param drawn whether progress means anything: not for a guardrail
   * @param forecast where it heads, in words; may be empty
   * @param note what was said last; may be empty
   */
  record KeyResultView(
      String title,
      String lead,
      String way,
      String now,
      String score,
      Status status,
      Bar bar,
      boolean drawn,
      String forecast,
      String note) {}

  /**
   * Where teams or priorities stand.
   *
   * @param heading what they are
   * @param rows each with its score
   */
  record RowView(String heading, ImmutableList<Mean> rows) {}

  /**
   * A mean of scores.
   *
   * @param name of what
   * @param score the mean
   * @param width the mean in whole percent
   * @param evidence for how much of it there is data, in percent
   */
  record Mean(String name, String score, int width, String evidence) {}

  static ScoresSection of(PlaybookSource source) {
    ImmutableListMultimap<CycleId, ObjectiveScore> byCycle =
        Multimaps.index(source.shown(), score -> score.objective().cycle());
    List<CycleId> order = new ArrayList<>(byCycle.keySet());
    order.sort(Comparator.comparing(id -> source.cycle().filter(c -> c.id().equals(id)).isEmpty()));
    return new ScoresSection(
        order.stream().map(id -> cycle(source, id, byCycle.get(id))).collect(toImmutableList()),
        ImmutableList.of(
                rows(source, "scores-teams", source.scorecard().teams(), source::name),
                rows(source, "scores-priorities", source.scorecard().priorities(), source::title))
            .stream()
            .filter(view -> !view.rows().isEmpty())
            .collect(toImmutableList()),
        new Hints(source).when(source.shown().isEmpty(), "hint-objectives").list());
  }

  private static <I extends Id> RowView rows(
      PlaybookSource source, String heading, List<Row<I>> rows, Function<I, String> name) {
    return new RowView(
        source.texts().say(heading),
        rows.stream()
            .filter(row -> source.cycle().filter(c -> row.cycle().equals(c.id())).isPresent())
            .map(
                row ->
                    new Mean(
                        name.apply(row.id()),
                        source.score(Optional.of(row.score())),
                        PlaybookSource.width(row.score()),
                        PlaybookSource.percent(row.evidence())))
            .collect(toImmutableList()));
  }

  private static CycleView cycle(PlaybookSource source, CycleId id, List<ObjectiveScore> scores) {
    Optional<Cycle> cycle = source.index().cycle(id);
    ImmutableList.Builder<Group> groups = ImmutableList.builder();
    for (Scope scope : Scope.values()) {
      ImmutableList<ObjectiveView> objectives =
          scores.stream()
              .filter(score -> score.objective().scope() == scope)
              .map(score -> view(source, score))
              .collect(toImmutableList());
      if (!objectives.isEmpty()) {
        groups.add(new Group(source.word("scores-scope", scope), objectives));
      }
    }
    return new CycleView(
        id.value(),
        cycle.map(source::span).orElse(""),
        source.score(
            source.scorecard().cycles().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(Row::score)),
        groups.build());
  }

  private static ObjectiveView view(PlaybookSource source, ObjectiveScore score) {
    PlaybookTexts texts = source.texts();
    Objective objective = score.objective();
    Status status = source.status(score);
    ImmutableList.Builder<String> facts = ImmutableList.builder();
    facts.add(source.name(objective.owner()));
    objective.lead().ifPresent(lead -> facts.add(texts.say("lead", "person", lead)));
    facts.add(source.word("ambition", objective.ambition()));
    facts.add(source.word("status", objective.status()));
    ImmutableList<KeyResultView> keyResults =
        score.keyResults().stream().map(k -> view(source, score, k)).collect(toImmutableList());
    return new ObjectiveView(
        source.anchor(objective),
        objective.title(),
        objective.description().orElse(""),
        facts.build(),
        serves(source, objective),
        source.score(score.score()),
        status,
        Bar.of(source, score.progress(), score.expected(), status),
        score
            .confidence()
            .map(c -> texts.say("confidence", "confidence", confidence(source, c)))
            .orElse(""),
        score.guardrails().map(g -> guardrails(texts, g)).orElse(Status.NONE),
        score
            .evidence()
            .filter(share -> share.compareTo(BigDecimal.ONE) < 0)
            .map(share -> texts.say("evidence", "share", PlaybookSource.percent(share)))
            .orElse(""),
        objective.closing().map(c -> closing(source, c)).orElse(""),
        keyResults,
        keyResults.isEmpty());
  }

  private static String confidence(PlaybookSource source, BigDecimal confidence) {
    String shown = source.score(Optional.of(confidence));
    return source
        .scorecard()
        .policy()
        .confidence()
        .flatMap(scale -> scale.label(confidence))
        .map(Label::name)
        .map(name -> source.texts().say("confidence-named", "confidence", shown, "name", name))
        .orElse(shown);
  }

  static Status guardrails(PlaybookTexts texts, Guardrails guardrails) {
    return guardrails == Guardrails.HELD
        ? Status.of(texts.say("guardrails-held"), Tone.GOOD)
        : Status.of(texts.say("guardrails-broken"), Tone.POOR);
  }

  private static ImmutableList<String> serves(PlaybookSource source, Objective objective) {
    return objective.alignsTo().stream()
        .map(
            alignment ->
                isPlain(objective, alignment)
                    ? source.title(alignment.target())
                    : source
                        .texts()
                        .say(
                            "serves-weight",
                            "title",
                            source.title(alignment.target()),
                            "weight",
                            PlaybookSource.number(alignment.weight())))
        .collect(toImmutableList());
  }

  private static boolean isPlain(Objective objective, Alignment alignment) {
    return objective.alignsTo().stream()
        .allMatch(a -> a.weight().compareTo(alignment.weight()) == 0);
  }

  private static String closing(PlaybookSource source, Closing closing) {
    PlaybookTexts texts = source.texts();
    List<String> parts = new ArrayList<>();
    parts.add(texts.say("closed-on", "day", source.day(closing.on())));
    closing
        .score()
        .ifPresent(
            s -> parts.add(texts.say("closed-score", "score", source.score(Optional.of(s)))));
    closing.reflection().ifPresent(parts::add);
    closing
        .carriedTo()
        .ifPresent(id -> parts.add(texts.say("carried", "objective", source.title(id))));
    return String.join(" \u00b7 ", parts);
  }

  private static KeyResultView view(
      PlaybookSource source, ObjectiveScore objective, KeyResultScore score) {
    boolean running = source.isRunning(objective);
    Status status = source.status(running ? score.pace() : Optional.empty());
    boolean drawn = score.expected().isPresent() || !isGuardrail(score);
    if (isGuardrail(score)) {
      status =
          score
              .score()
              .map(
                  s ->
                      guardrails(
                          source.texts(), s.signum() > 0 ? Guardrails.HELD : Guardrails.BROKEN))
              .orElse(Status.of(source.texts().word("label", "no-data"), Tone.NEUTRAL));
    }
    return new KeyResultView(
        score.keyResult().title(),
        score.keyResult().lead().map(p -> source.texts().say("lead", "person", p)).orElse(""),
        Measures.way(source, score.keyResult().measure()),
        Measures.now(source, score.keyResult()),
        source.score(score.score()),
        status,
        Bar.of(source, score.progress(), score.expected(), status),
        drawn,
        score.forecast().filter(f -> running).map(f -> forecast(source, score, f)).orElse(""),
        Measures.newest(source, score.keyResult(), CheckIn::note)
            .flatMap(CheckIn::note)
            .orElse(""));
  }

  private static boolean isGuardrail(KeyResultScore score) {
    return score.keyResult().measure() instanceof Band;
  }

  private static String forecast(PlaybookSource source, KeyResultScore score, Forecast forecast) {
    Optional<String> unit =
        score.keyResult().measure() instanceof Metric metric ? metric.unit() : Optional.empty();
    String value = PlaybookSource.value(forecast.value().setScale(1, RoundingMode.HALF_UP), unit);
    return forecast
        .reachedOn()
        .map(day -> source.texts().say("forecast-reached", "value", value, "day", source.day(day)))
        .orElseGet(() -> source.texts().say("forecast", "value", value));
  }
}
