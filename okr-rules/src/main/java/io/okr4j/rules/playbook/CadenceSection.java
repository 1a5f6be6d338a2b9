package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Playbook;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The events of the program as real days of the cycle at hand.
 *
 * @param cycle the cycle; may be empty
 * @param span its days, in words
 * @param day which of its days the day is, in words
 * @param width how much of it is over, in whole percent
 * @param within the longer cycles that it is part of, in words
 * @param events the events, in order
 * @param hints what to add
 */
record CadenceSection(
    String cycle,
    String span,
    String day,
    int width,
    ImmutableList<String> within,
    ImmutableList<Event> events,
    ImmutableList<String> hints) {

  /**
   * An event that comes again and again.
   *
   * @param name what it is
   * @param every how often, in words
   * @param next the next day, in words; may be empty
   * @param dates its days in the cycle, in order
   * @param more how many days there are that are not listed, in words; may be empty
   */
  record Event(String name, String every, String next, ImmutableList<Date> dates, String more) {}

  /**
   * A day of an event.
   *
   * @param words the day
   * @param iso the day as {@code 2026-11-22}
   * @param state whether it is {@code past}, is the {@code next} one, or comes {@code later}
   */
  record Date(String words, String iso, String state) {}

  private static final int MOST_DATES = 14;
  private static final int DAYS_A_WEEK = 7;

  static CadenceSection of(PlaybookSource source) {
    List<CadenceEntry> entries =
        source.program().playbook().map(Playbook::cadence).orElse(ImmutableList.of());
    Optional<Cycle> cycle = source.cycle();
    List<Cycle> outer = cycle.map(c -> enclosing(source, c)).orElse(ImmutableList.of());
    return new CadenceSection(
        cycle.map(c -> c.id().value()).orElse(""),
        cycle.map(source::span).orElse(""),
        cycle.map(c -> day(source, c)).orElse(""),
        cycle.map(c -> over(source, c)).orElse(0),
        outer.stream()
            .skip(1)
            .map(
                c ->
                    source
                        .texts()
                        .say("cadence-within", "cycle", c.id().value(), "span", source.span(c)))
            .collect(toImmutableList()),
        entries.stream().map(entry -> event(source, entry, outer)).collect(toImmutableList()),
        new Hints(source)
            .when(cycle.isEmpty(), "hint-cycles")
            .when(entries.isEmpty(), "hint-cadence")
            .list());
  }

  /** {@return the cycle and those that it is within, from the inside out} */
  private static ImmutableList<Cycle> enclosing(PlaybookSource source, Cycle cycle) {
    ImmutableList.Builder<Cycle> all = ImmutableList.builder();
    Set<CycleId> seen = new HashSet<>();
    Optional<Cycle> next = Optional.of(cycle);
    while (next.isPresent() && seen.add(next.get().id())) {
      all.add(next.get());
      next = next.get().within().flatMap(source.index()::cycle);
    }
    return all.build();
  }

  static String day(PlaybookSource source, Cycle cycle) {
    long length = length(cycle.starts(), cycle.ends());
    LocalDate asOf = source.asOf();
    if (asOf.isBefore(cycle.starts())) {
      return source.texts().count("cycle-ahead", length(asOf, cycle.starts()) - 1);
    }
    return asOf.isAfter(cycle.ends())
        ? source.texts().say("cycle-over", "day", source.day(cycle.ends()))
        : source.texts().say("cycle-day", "day", length(cycle.starts(), asOf), "count", length);
  }

  private static int over(PlaybookSource source, Cycle cycle) {
    if (source.asOf().isBefore(cycle.starts())) {
      return 0;
    }
    return PlaybookSource.width(
        BigDecimal.valueOf(length(cycle.starts(), source.asOf()))
            .divide(
                BigDecimal.valueOf(length(cycle.starts(), cycle.ends())), MathContext.DECIMAL32));
  }

  /** {@return how many days there are, the first and the last included} */
  private static long length(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  private static Event event(PlaybookSource source, CadenceEntry entry, List<Cycle> outer) {
    // An event that is rarer than the cycle falls into a longer one.
    List<LocalDate> days =
        outer.stream()
            .map(cycle -> days(cycle, entry.every()))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse(ImmutableList.of());
    Optional<LocalDate> next =
        days.stream().filter(day -> !day.isBefore(source.asOf())).findFirst();
    int from = Math.max(0, Math.min(days.size() - MOST_DATES, next.map(days::indexOf).orElse(0)));
    List<LocalDate> listed = days.subList(from, Math.min(days.size(), from + MOST_DATES));
    int left = days.size() - listed.size();
    return new Event(
        entry.event(),
        every(source.texts(), entry.every()),
        next.map(source.texts()::shortDay).orElse(""),
        listed.stream().map(day -> date(source, day, next)).collect(toImmutableList()),
        left == 0 ? "" : source.texts().say("cadence-more", "count", left));
  }

  private static Date date(PlaybookSource source, LocalDate day, Optional<LocalDate> next) {
    return new Date(
        source.texts().shortDay(day),
        day.toString(),
        day.isBefore(source.asOf())
            ? "past"
            : next.filter(day::equals).isPresent() ? "next" : "later");
  }

  /** {@return the last days of the periods that the cycle is divided into from its start on} */
  private static List<LocalDate> days(Cycle cycle, Period every) {
    List<LocalDate> days = new ArrayList<>();
    try {
      for (int i = 1; ; i++) {
        LocalDate day = cycle.starts().plus(every.multipliedBy(i)).minusDays(1);
        if (day.isAfter(cycle.ends()) || days.size() > 4000) {
          return days;
        }
        days.add(day);
      }
    } catch (DateTimeException | ArithmeticException e) {
      return days; // A period that reaches beyond the calendar ends after every cycle.
    }
  }

  private static String every(PlaybookTexts texts, Period every) {
    int days = Math.toIntExact(every.get(ChronoUnit.DAYS));
    if (every.toTotalMonths() == 0 && days % DAYS_A_WEEK == 0) {
      return texts.count("every-weeks", days / DAYS_A_WEEK);
    }
    List<String> parts = new ArrayList<>();
    if (every.getYears() > 0) {
      parts.add(texts.count("years", every.getYears()));
    }
    if (every.getMonths() > 0) {
      parts.add(texts.count("months", every.getMonths()));
    }
    if (days > 0) {
      parts.add(texts.count("days", days));
    }
    return texts.say("every", "period", texts.list(parts));
  }
}
