package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.okr4j.core.Waiver;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.Severity;
import io.okr4j.rules.Tally;
import io.okr4j.rules.scoring.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How healthy the program is: the profile of what was asked and passed, and what to do next.
 *
 * @param summary the open findings, in words
 * @param counts the open findings by severity
 * @param themes the profile, theme by theme
 * @param steps what to do next, the most pressing first
 * @param waivers what was waived
 * @param known how many findings a baseline accepts, in words; may be empty
 */
record HealthSection(
    String summary,
    ImmutableList<Count> counts,
    ImmutableList<ThemeView> themes,
    ImmutableList<Step> steps,
    ImmutableList<WaiverView> waivers,
    String known) {

  /**
   * How many open findings there are of a severity.
   *
   * @param number how many
   * @param severity how much they matter, in words
   */
  record Count(int number, Status severity) {}

  /**
   * A theme of the profile.
   *
   * @param name the theme
   * @param passed how many questions were passed
   * @param asked how many questions were asked
   * @param width how many were passed, in whole percent
   * @param any whether anything was asked
   * @param tone how good that is
   * @param words both numbers in words
   * @param cells the share that was passed as ten cells of text
   */
  record ThemeView(
      String name,
      int passed,
      int asked,
      int width,
      boolean any,
      String tone,
      String words,
      String cells) {}

  /**
   * What to do next about the findings of a rule.
   *
   * @param number its place, from 1
   * @param guidance what to do
   * @param why why that matters
   * @param rule the id of the rule
   * @param severity the highest severity of the findings
   * @param count how many findings there are, in words
   * @param findings the first of them
   * @param others how many findings there are besides the first, in words; may be empty
   * @param more those that are left
   * @param left how many are left, in words; may be empty
   */
  record Step(
      int number,
      String guidance,
      String why,
      String rule,
      Status severity,
      String count,
      ImmutableList<String> findings,
      String others,
      ImmutableList<String> more,
      String left) {}

  /**
   * A waiver.
   *
   * @param rule the id of the rule
   * @param subject what it is about, by title where it has one
   * @param reason why it was waived
   * @param approved who approved it; may be empty
   * @param until until when it holds
   */
  record WaiverView(String rule, String subject, String reason, String approved, Status until) {}

  private static final int FIRST = 6;
  private static final int FAIR_FROM = 70;

  static HealthSection of(PlaybookSource source) {
    Report report = source.report();
    ImmutableList<Finding> open =
        report.findings().stream().filter(Finding::isOpen).collect(toImmutableList());
    ImmutableList.Builder<Count> counts = ImmutableList.builder();
    for (Severity severity : Severity.values()) {
      int count = report.count(severity);
      counts.add(
          new Count(
              count, Status.of(source.texts().count("count-" + severity.word(), count), severity)));
    }
    ImmutableList<Count> all = counts.build();
    List<String> parts =
        all.stream()
            .filter(count -> count.number() > 0)
            .map(count -> count.number() + " " + count.severity().name())
            .toList();
    return new HealthSection(
        open.isEmpty()
            ? source.texts().say("health-clean")
            : source.texts().say("health-summary", "findings", source.texts().list(parts)),
        all,
        report.themes().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Themes.ORDER))
            .map(theme -> view(source, theme.getKey(), theme.getValue()))
            .collect(toImmutableList()),
        steps(source, open),
        source.program().waivers().stream()
            .map(waiver -> view(source, waiver))
            .collect(toImmutableList()),
        report.baselined() == 0 ? "" : source.texts().count("health-known", report.baselined()));
  }

  private static ThemeView view(PlaybookSource source, String theme, Tally tally) {
    int width =
        tally.asked() == 0
            ? 0
            : PlaybookSource.width(
                BigDecimal.valueOf(tally.passed())
                    .divide(BigDecimal.valueOf(tally.asked()), MathContext.DECIMAL32));
    // All is drawn only when all was passed.
    int drawn = tally.passed() < tally.asked() ? Math.min(width, 99) : width;
    int full = drawn / 10;
    return new ThemeView(
        source.texts().word("theme", theme),
        tally.passed(),
        tally.asked(),
        drawn,
        tally.asked() > 0,
        (tally.passed() == tally.asked() ? Tone.GOOD : drawn >= FAIR_FROM ? Tone.FAIR : Tone.POOR)
            .word(),
        tally.asked() == 0
            ? source.texts().say("profile-none")
            : source.texts().say("profile", "passed", tally.passed(), "asked", tally.asked()),
        "\u25b0".repeat(full) + "\u25b1".repeat(10 - full));
  }

  private static ImmutableList<Step> steps(PlaybookSource source, ImmutableList<Finding> open) {
    ImmutableListMultimap<Rule, Finding> byRule = Multimaps.index(open, Finding::rule);
    List<Rule> order = new ArrayList<>(byRule.keySet());
    Function<Rule, Severity> worst =
        rule ->
            byRule.get(rule).stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    order.sort(
        Comparator.comparing(worst)
            .thenComparing(rule -> -byRule.get(rule).size())
            .thenComparing(Rule::id));
    ImmutableList.Builder<Step> steps = ImmutableList.builder();
    for (int i = 0; i < order.size(); i++) {
      Rule rule = order.get(i);
      ImmutableList<String> messages =
          byRule.get(rule).stream().map(Finding::message).collect(toImmutableList());
      int first = messages.size() <= FIRST + 1 ? messages.size() : FIRST;
      Severity severity = worst.apply(rule);
      steps.add(
          new Step(
              i + 1,
              rule.mend(),
              rule.why(),
              rule.id(),
              Status.of(source.word("severity", severity), severity),
              source.texts().count("findings", messages.size()),
              messages.subList(0, first),
              messages.size() == 1 ? "" : source.texts().say("more", "count", messages.size() - 1),
              messages.subList(first, messages.size()),
              first == messages.size()
                  ? ""
                  : source.texts().say("more", "count", messages.size() - first)));
    }
    return steps.build();
  }

  private static WaiverView view(PlaybookSource source, Waiver waiver) {
    PlaybookTexts texts = source.texts();
    Status until =
        waiver
            .until()
            .map(
                day ->
                    day.isBefore(source.asOf())
                        ? Status.of(texts.say("waiver-expired", "day", source.day(day)), Tone.POOR)
                        : Status.of(texts.say("waiver-until", "day", source.day(day)), Tone.GOOD))
            .orElseGet(() -> Status.of(texts.say("waiver-forever"), Tone.FAIR));
    return new WaiverView(
        waiver.rule(),
        Subjects.title(source, waiver.subject()),
        waiver.reason(),
        waiver.approvedBy().orElse(""),
        until);
  }
}
