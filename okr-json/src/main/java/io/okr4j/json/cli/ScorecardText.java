package io.okr4j.json.cli;

import com.google.common.base.Strings;
import io.okr4j.core.Band;
import io.okr4j.core.Closing;
import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import io.okr4j.core.Metric;
import io.okr4j.core.Priority;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.scoring.Forecast;
import io.okr4j.rules.scoring.Guardrails;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.Tone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A scorecard for people: objectives with a bar, each with its key results, and then teams,
 * priorities and cycles. While the cycle of an objective runs its pace is shown, from its end or
 * its closing on its grade.
 */
final class ScorecardText {
  private static final int BAR = 10;
  private static final String GAP = "  ";
  private static final Label HELD = new Label(Guardrails.HELD.word(), Tone.GOOD);
  private static final Label BROKEN = new Label(Guardrails.BROKEN.word(), Tone.POOR);

  private final Text text;
  private final Scorecard scorecard;
  private final Optional<Scorecard> before;
  private final ProgramIndex index;
  private final int scoreWidth;
  private final int labelWidth;

  /**
   * Prepares to print a scorecard.
   *
   * @param text where to print
   * @param scorecard the scorecard
   * @param before the scorecard of the same program on an earlier day, to tell what changed since
   */
  ScorecardText(Text text, Scorecard scorecard, Optional<Scorecard> before) {
    this.text = text;
    this.scorecard = scorecard;
    this.before = before;
    index = ProgramIndex.of(scorecard.program());
    scoreWidth = width(Stream.of(BigDecimal.ONE).map(this::show), 4);
    labelWidth =
        width(
            scorecard.objectives().stream()
                .flatMap(
                    o ->
                        Stream.concat(
                            label(o).stream(),
                            o.keyResults().stream().flatMap(k -> label(o, k).stream())))
                .map(label -> Text.safe(label.name())),
            0);
  }

  private static int width(Stream<String> cells, int least) {
    return cells.mapToInt(String::length).reduce(least, Math::max);
  }

  void print() {
    text.line(
        text.paint(Colour.BOLD, Text.safe(scorecard.program().organization()))
            + ", as of "
            + scorecard.asOf()
            + before.map(b -> ", and what changed since " + b.asOf()).orElse(""));
    for (int i = 0; i < scorecard.objectives().size(); i++) {
      int place = i;
      text.line();
      print(scorecard.objectives().get(i), before.map(b -> b.objectives().get(place)));
    }
    print("Teams", scorecard.teams(), id -> index.team(id).map(Team::name));
    print("Priorities", scorecard.priorities(), id -> index.priority(id).map(Priority::title));
    print("Cycles", scorecard.cycles(), id -> Optional.empty());
  }

  private void print(ObjectiveScore score, Optional<ObjectiveScore> earlier) {
    Optional<Label> label = label(score);
    line(
        bar(score.score(), label.or(score::grade)),
        score.score(),
        earlier.flatMap(ObjectiveScore::score),
        label,
        text.paint(Colour.BOLD, Text.safe(score.objective().title())) + id(score.objective().id()));
    notes(score).forEach(this::note);
    for (int i = 0; i < score.keyResults().size(); i++) {
      int place = i;
      print(score, score.keyResults().get(i), earlier.map(e -> e.keyResults().get(place)));
    }
  }

  private List<String> notes(ObjectiveScore score) {
    List<String> notes = new ArrayList<>();
    score
        .evidence()
        .filter(share -> share.compareTo(BigDecimal.ONE) < 0)
        .ifPresent(share -> notes.add("data for " + percent(share) + " of the weight"));
    score.confidence().map(this::confidence).ifPresent(notes::add);
    score
        .guardrails()
        .ifPresent(
            g ->
                notes.add(
                    "guardrails "
                        + text.paint(g == Guardrails.HELD ? Colour.GREEN : Colour.RED, g.word())));
    return notes;
  }

  private String confidence(BigDecimal confidence) {
    String name =
        scorecard
            .policy()
            .confidence()
            .flatMap(scale -> scale.label(confidence))
            .map(label -> ", " + text.paint(colour(label.tone()), Text.safe(label.name())))
            .orElse("");
    return "confidence " + show(confidence) + name;
  }

  private void print(
      ObjectiveScore objective, KeyResultScore score, Optional<KeyResultScore> earlier) {
    line(
        " ".repeat(BAR),
        score.score(),
        earlier.flatMap(KeyResultScore::score),
        label(objective, score),
        Text.safe(score.keyResult().title()) + id(score.keyResult().id()));
    score
        .forecast()
        .filter(f -> isRunning(objective))
        .map(f -> note(score, f))
        .ifPresent(this::note);
  }

  private static String note(KeyResultScore score, Forecast forecast) {
    String unit =
        score.keyResult().measure() instanceof Metric metric
            ? metric.unit().map(u -> " " + Text.safe(u)).orElse("")
            : "";
    return "heads for "
        + value(forecast.value())
        + forecast
            .range()
            .map(r -> " (" + value(r.lowest()) + " to " + value(r.highest()) + ")")
            .orElse("")
        + unit
        + forecast.reachedOn().map(day -> ", at the target on " + day).orElse("");
  }

  private static String value(BigDecimal value) {
    BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.precision() - rounded.scale() > 34
        ? rounded.toString()
        : rounded.toPlainString();
  }

  private <I extends Id> void print(
      String title, List<Row<I>> rows, Function<I, Optional<String>> name) {
    if (!rows.isEmpty()) {
      text.line();
      text.line(text.paint(Colour.BOLD, title));
    }
    for (Row<I> row : rows) {
      CycleId cycle = row.cycle();
      String what = row.id().equals(cycle) ? "" : ", " + Text.safe(cycle.value());
      line(
          bar(Optional.of(row.score()), Optional.empty()),
          Optional.of(row.score()),
          before.flatMap(b -> earlier(b, row)),
          Optional.empty(),
          Text.safe(name.apply(row.id()).orElse(row.id().value())) + what);
    }
  }

  private static Optional<BigDecimal> earlier(Scorecard before, Row<?> row) {
    return Stream.of(before.teams(), before.priorities(), before.cycles())
        .flatMap(List::stream)
        .filter(r -> r.id().equals(row.id()) && r.cycle().equals(row.cycle()))
        .findFirst()
        .map(Row::score);
  }

  private void line(
      String bar,
      Optional<BigDecimal> score,
      Optional<BigDecimal> earlier,
      Optional<Label> label,
      String what) {
    text.line(
        bar
            + GAP
            + Strings.padStart(score.map(this::show).orElse("-"), scoreWidth, ' ')
            + (before.isPresent() ? GAP + change(score, earlier) : "")
            + GAP
            + label
                .map(l -> text.paint(colour(l.tone()), Text.safe(l.name()), labelWidth))
                .orElse(" ".repeat(labelWidth))
            + GAP
            + what);
  }

  private void note(String note) {
    int change = before.isPresent() ? GAP.length() + scoreWidth + 1 : 0;
    int indent = BAR + scoreWidth + change + labelWidth + GAP.length() * 3;
    text.line(" ".repeat(indent + 2) + text.paint(Colour.FAINT, note));
  }

  /** What changed, with its sign; nothing where nothing did or where there is no score. */
  private String change(Optional<BigDecimal> score, Optional<BigDecimal> earlier) {
    String shown = "";
    if (score.isPresent() && !score.equals(earlier)) {
      BigDecimal change = score.get().subtract(earlier.orElse(BigDecimal.ZERO));
      shown = (change.signum() < 0 ? "" : "+") + show(change);
    }
    return Strings.padStart(shown, scoreWidth + 1, ' ');
  }

  private Optional<Label> label(ObjectiveScore score) {
    return isRunning(score) ? score.pace() : score.grade();
  }

  /**
   * After the end there is no more pace, and key results have no grade; a guardrail holds or not.
   */
  private Optional<Label> label(ObjectiveScore objective, KeyResultScore score) {
    if (score.keyResult().measure() instanceof Band
        && !scorecard.policy().bands().counts()
        && score.score().isPresent()) {
      return Optional.of(score.score().get().signum() > 0 ? HELD : BROKEN);
    }
    return isRunning(objective) ? score.pace() : Optional.empty();
  }

  private boolean isRunning(ObjectiveScore score) {
    boolean closed =
        score
            .objective()
            .closing()
            .map(Closing::on)
            .filter(on -> !on.isAfter(scorecard.asOf()))
            .isPresent();
    return !closed
        && index
            .cycle(score.objective().cycle())
            .filter(cycle -> scorecard.asOf().isBefore(cycle.ends()))
            .isPresent();
  }

  private String bar(Optional<BigDecimal> score, Optional<Label> label) {
    int full =
        score
            .map(s -> s.max(BigDecimal.ZERO).min(BigDecimal.ONE))
            .map(s -> s.multiply(BigDecimal.valueOf(BAR)).setScale(0, RoundingMode.HALF_UP))
            .map(BigDecimal::intValueExact)
            .orElse(0);
    Colour colour = label.map(l -> colour(l.tone())).orElse(Colour.FAINT);
    return text.paint(colour, "#".repeat(full) + ".".repeat(BAR - full));
  }

  private String show(BigDecimal ratio) {
    return scorecard.policy().display().show(ratio);
  }

  private static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  private static String id(Id id) {
    return " (" + Text.safe(id.value()) + ")";
  }

  private static Colour colour(Tone tone) {
    return switch (tone) {
      case GOOD -> Colour.GREEN;
      case FAIR -> Colour.YELLOW;
      case POOR -> Colour.RED;
      case NEUTRAL -> Colour.FAINT;
    };
  }
}
