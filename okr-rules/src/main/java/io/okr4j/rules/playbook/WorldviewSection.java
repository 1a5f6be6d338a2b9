package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Priority;
import io.okr4j.core.Strategy;
import io.okr4j.core.TeamId;
import io.okr4j.core.Worldview;
import io.okr4j.core.WorldviewId;
import io.okr4j.rules.scoring.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How the company sees its world, and the priorities that answer it.
 *
 * @param purpose what the company is for; may be empty
 * @param parts dynamics, competition and audience
 * @param priorities the priorities, in order
 * @param history when the strategy was established and reviewed; may be empty
 * @param endorsed who endorsed it; may be empty
 * @param hints what to add
 */
record WorldviewSection(
    String purpose,
    ImmutableList<Part> parts,
    ImmutableList<PriorityView> priorities,
    String history,
    String endorsed,
    ImmutableList<String> hints) {

  /**
   * A part of the worldview.
   *
   * @param heading what it is about
   * @param items what belongs to it
   */
  record Part(String heading, ImmutableList<Item> items) {}

  /**
   * Something that the company sees.
   *
   * @param title what it is
   * @param detail what the company makes of it; may be empty
   * @param answered the priorities that answer it; may be empty
   */
  record Item(String title, String detail, String answered) {}

  /**
   * A priority.
   *
   * @param number its place, from 1
   * @param title the priority
   * @param why why it is one; may be empty
   * @param answers what it answers, in words; may be empty
   * @param served how many objectives serve it, in words
   * @param score the mean of their scores in the cycle at hand; a dash if there is none
   */
  record PriorityView(
      int number, String title, String why, String answers, String served, String score) {}

  static WorldviewSection of(PlaybookSource source) {
    Optional<Strategy> strategy = source.program().strategy();
    Worldview view = strategy.map(Strategy::worldview).orElse(Worldview.empty());
    List<Priority> priorities = strategy.map(Strategy::priorities).orElse(ImmutableList.of());
    List<TeamId> endorsedBy = strategy.map(Strategy::endorsedBy).orElse(ImmutableList.of());
    PlaybookTexts texts = source.texts();
    ImmutableList<Part> parts =
        ImmutableList.of(
            new Part(
                texts.say("worldview-dynamics"),
                view.dynamics().stream()
                    .map(d -> new Item(d.title(), "", answered(texts, priorities, d.id())))
                    .collect(toImmutableList())),
            new Part(
                texts.say("worldview-competition"),
                view.competition().stream()
                    .map(
                        c ->
                            new Item(
                                c.title(),
                                c.stance().orElse(""),
                                answered(texts, priorities, c.id())))
                    .collect(toImmutableList())),
            new Part(
                texts.say("worldview-audience"),
                view.audience().stream()
                    .map(
                        a ->
                            new Item(
                                a.title(),
                                a.need()
                                    .map(need -> texts.say("worldview-need", "need", need))
                                    .orElse(""),
                                answered(texts, priorities, a.id())))
                    .collect(toImmutableList())));
    ImmutableList.Builder<PriorityView> views = ImmutableList.builder();
    for (int i = 0; i < priorities.size(); i++) {
      views.add(view(source, i + 1, priorities.get(i)));
    }
    ImmutableSet<TeamId> endorsing = ImmutableSet.copyOf(endorsedBy);
    List<TeamId> missing =
        source.working().stream().filter(team -> !endorsing.contains(team)).toList();
    return new WorldviewSection(
        strategy.flatMap(Strategy::purpose).orElse(""),
        parts.stream().filter(part -> !part.items().isEmpty()).collect(toImmutableList()),
        views.build(),
        history(source, strategy),
        endorsedBy.isEmpty()
            ? ""
            : texts.say("worldview-endorsed", "teams", texts.list(source.names(endorsedBy))),
        new Hints(source)
            .when(strategy.flatMap(Strategy::purpose).isEmpty(), "hint-strategy-purpose")
            .when(view.dynamics().isEmpty(), "hint-dynamics")
            .when(view.competition().isEmpty(), "hint-competition")
            .when(view.audience().isEmpty(), "hint-audience")
            .when(priorities.isEmpty(), "hint-priorities")
            .when(strategy.flatMap(Strategy::establishedOn).isEmpty(), "hint-established")
            .when(
                !priorities.isEmpty() && !missing.isEmpty(),
                "hint-endorse",
                "teams",
                texts.list(source.names(missing)))
            .list());
  }

  private static String history(PlaybookSource source, Optional<Strategy> strategy) {
    return strategy
        .flatMap(Strategy::establishedOn)
        .map(
            day ->
                strategy
                    .flatMap(Strategy::reviewedOn)
                    .map(
                        review ->
                            source
                                .texts()
                                .say(
                                    "worldview-reviewed",
                                    "day",
                                    source.day(day),
                                    "review",
                                    source.day(review)))
                    .orElseGet(
                        () -> source.texts().say("worldview-established", "day", source.day(day))))
        .orElse("");
  }

  private static String answered(
      PlaybookTexts texts, List<Priority> priorities, WorldviewId about) {
    List<String> titles =
        priorities.stream().filter(p -> p.answers().contains(about)).map(Priority::title).toList();
    return titles.isEmpty()
        ? ""
        : texts.say("worldview-answered", "priorities", texts.list(titles));
  }

  private static PriorityView view(PlaybookSource source, int number, Priority priority) {
    Predicate<Row<?>> now =
        row -> source.cycle().filter(c -> row.cycle().equals(c.id())).isPresent();
    Optional<BigDecimal> score =
        source.scorecard().priorities().stream()
            .filter(row -> row.id().equals(priority.id()) && now.test(row))
            .findFirst()
            .map(Row::score);
    int served = source.served(priority.id());
    List<String> answers =
        priority.answers().stream().map(id -> title(source, id)).distinct().toList();
    return new PriorityView(
        number,
        priority.title(),
        priority.why().orElse(""),
        answers.isEmpty()
            ? ""
            : source.texts().say("priority-answers", "parts", source.texts().list(answers)),
        served == 0
            ? source.texts().say("priority-unserved")
            : source.texts().count("priority-served", served),
        source.score(score));
  }

  private static String title(PlaybookSource source, WorldviewId id) {
    Optional<String> title;
    if (id instanceof DynamicId dynamic) {
      title = source.index().dynamic(dynamic).map(Dynamic::title);
    } else if (id instanceof CompetitorId competitor) {
      title = source.index().competitor(competitor).map(Competitor::title);
    } else {
      title = source.index().audience((AudienceId) id).map(Audience::title);
    }
    return title.orElse(id.value());
  }
}
