package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Objective;
import io.okr4j.rules.playbook.AlignmentGraph.Edge;
import io.okr4j.rules.playbook.AlignmentGraph.Goal;
import io.okr4j.rules.playbook.AlignmentLayout.Box;
import io.okr4j.rules.scoring.ObjectiveScore;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * The alignment map, from priorities down to the objectives of teams.
 *
 * @param panels pictures of it: the first shows all of it or, if that is too much, its upper
 *     layers; the others what hangs below one goal each
 * @param outline all of it as a list
 * @param hints what to add
 */
record MapSection(
    ImmutableList<Panel> panels, ImmutableList<Entry> outline, ImmutableList<String> hints) {

  /**
   * A picture of a part of the map.
   *
   * @param anchor the link to it
   * @param title what it shows
   * @param detail how much it shows, in words
   * @param whole whether it is the first
   * @param width its width
   * @param height its height
   * @param headings the headings of its columns
   * @param lines the lines, in order
   * @param boxes the boxes, in order
   */
  record Panel(
      String anchor,
      String title,
      String detail,
      boolean whole,
      int width,
      int height,
      ImmutableList<Heading> headings,
      ImmutableList<LineView> lines,
      ImmutableList<BoxView> boxes) {}

  /**
   * A heading inside of a picture.
   *
   * @param text the heading
   * @param x its left
   * @param y its base line
   */
  record Heading(String text, int x, int y) {}

  /**
   * A line from an objective to what it serves.
   *
   * @param from the name of its box
   * @param to the name of the box that it leads to
   * @param path the line, as SVG draws it
   * @param thickness how thick it is
   * @param main whether this is what the objective serves most
   * @param share the share of the weight, in percent; empty if it serves nothing else
   * @param x where the share ends
   * @param y the line below the share
   */
  record LineView(
      String from,
      String to,
      String path,
      String thickness,
      boolean main,
      String share,
      int x,
      int y) {}

  /**
   * A box.
   *
   * @param name what lines call it
   * @param priority whether it is a priority
   * @param x its left
   * @param y its top
   * @param width its width
   * @param height its height
   * @param title what it is
   * @param lines the title in lines that fit
   * @param team the team that owns it; of a priority, how many objectives serve it
   * @param shortTeam as much of it as fits
   * @param score its score; empty without any data
   * @param status its pace or grade
   * @param bar its progress
   * @param fill how long the bar of its progress is drawn
   * @param due where the mark of what is expected is drawn
   * @param anchor where it is told of
   * @param more how many goals below it are not in the picture, in words; may be empty
   * @param moreAnchor the picture that shows them; may be empty
   * @param moreX where that is written
   * @param moreY its base line
   * @param words all of it in words
   * @param mermaid its label in Mermaid, escaped for there
   */
  record BoxView(
      String name,
      boolean priority,
      int x,
      int y,
      int width,
      int height,
      String title,
      ImmutableList<TextLine> lines,
      String team,
      String shortTeam,
      String score,
      Status status,
      Bar bar,
      int fill,
      int due,
      String anchor,
      String more,
      String moreAnchor,
      int moreX,
      int moreY,
      String words,
      String mermaid) {}

  /**
   * A line of a title.
   *
   * @param text the line
   * @param y its base line inside of the box
   */
  record TextLine(String text, int y) {}

  /**
   * A goal in the list.
   *
   * @param indent as much space as it is deep
   * @param depth how deep it is, from 0
   * @param priority whether it is a priority
   * @param title what it is
   * @param team the team that owns it; may be empty
   * @param score its score
   * @param status its pace or grade
   * @param also what else it serves, in words; may be empty
   * @param anchor where it is told of; may be empty
   */
  record Entry(
      String indent,
      int depth,
      boolean priority,
      String title,
      String team,
      String score,
      Status status,
      String also,
      String anchor) {}

  static MapSection of(PlaybookSource source) {
    return new Drawing(source).draw();
  }

  /** Draws the map. */
  private static final class Drawing {
    private static final int MOST_BOXES = 44;
    private static final int MOST_LAYERS = 5;
    private static final int MOST_ISOLATED = 120;
    private static final int DEEPEST = 6;
    private static final int FIRST_LINE = 21;
    private static final int LINE = 16;
    private static final int MOST_LINES = 3;
    private static final int HEADING = 20;
    private static final int TEAM_WIDTH = 110;
    private static final int BAR_LEFT = 15;
    private static final int BAR_WIDTH = 210;

    private final PlaybookSource source;
    private final PlaybookTexts texts;
    private final AlignmentGraph graph;
    private final IdentityHashMap<Objective, ObjectiveScore> scores;
    private final Map<Integer, String> anchors = new HashMap<>();
    private final Queue<Integer> waiting = new ArrayDeque<>();

    Drawing(PlaybookSource source) {
      this.source = source;
      texts = source.texts();
      graph = new AlignmentGraph(source);
      scores = AlignmentGraph.scores(source);
    }

    MapSection draw() {
      ImmutableList.Builder<Panel> panels = ImmutableList.builder();
      if (graph.size() > 0) {
        panels.add(panel("map-0", Optional.empty(), select(graph.roots(), false)));
      }
      while (!waiting.isEmpty()) {
        int goal = waiting.remove();
        panels.add(
            panel(anchors.getOrDefault(goal, ""), Optional.of(goal), select(List.of(goal), true)));
      }
      boolean aligned = source.shown().stream().anyMatch(s -> !s.objective().alignsTo().isEmpty());
      return new MapSection(
          panels.build(),
          outline(),
          new Hints(source)
              .when(graph.size() == 0, "hint-map")
              .when(!source.shown().isEmpty() && !aligned, "hint-align")
              .list());
    }

    /**
     * {@return goals and what hangs below them, the upper layers first, as long as there is room}
     *
     * @param roots where to start
     * @param further whether what hangs right below them is shown in any case
     */
    private List<Integer> select(List<Integer> roots, boolean further) {
      List<Integer> selected = new ArrayList<>(roots);
      List<Integer> layer = roots;
      for (int depth = 1; !layer.isEmpty(); depth++) {
        List<Integer> next = new ArrayList<>();
        for (int goal : layer) {
          List<Integer> children = graph.children(goal);
          boolean fits = depth < MOST_LAYERS && selected.size() + children.size() <= MOST_BOXES;
          if (fits || (further && depth == 1)) {
            selected.addAll(children);
            next.addAll(children);
          } else if (!children.isEmpty()) {
            anchors.put(goal, "map-" + (anchors.size() + 1));
            waiting.add(goal);
          }
        }
        layer = next;
      }
      return cut(selected);
    }

    /** {@return the goals, of those that nobody serves and that serve nothing only so many} */
    private List<Integer> cut(List<Integer> goals) {
      if (goals.size() <= MOST_ISOLATED) {
        return goals;
      }
      List<Integer> kept = new ArrayList<>();
      int isolated = 0;
      for (int goal : goals) {
        boolean alone =
            graph.edges(goal).isEmpty()
                && graph.children(goal).isEmpty()
                && graph.goal(goal).objective().isPresent();
        isolated += alone ? 1 : 0;
        if (!alone || isolated <= MOST_ISOLATED) {
          kept.add(goal);
        }
      }
      return kept;
    }

    private Panel panel(String anchor, Optional<Integer> about, List<Integer> goals) {
      AlignmentLayout layout = new AlignmentLayout(graph, goals);
      ImmutableList.Builder<Heading> headings = ImmutableList.builder();
      layout.headings().forEach(c -> headings.add(new Heading(heading(c.layer()), c.x(), HEADING)));
      if (layout.gridTop() > 0) {
        headings.add(
            new Heading(
                texts.say("map-isolated"), AlignmentLayout.MARGIN, layout.gridTop() + HEADING));
      }
      int objectives =
          (int) goals.stream().filter(g -> graph.goal(g).objective().isPresent()).count();
      int all = about.map(graph::below).orElse(graph.size() - priorities());
      return new Panel(
          anchor,
          about.map(this::title).orElse(texts.say("map-whole")),
          about.isPresent() || objectives == all
              ? texts.count("objectives", all)
              : texts.say("map-part", "count", objectives, "all", all),
          about.isEmpty(),
          layout.width(),
          layout.height(),
          headings.build(),
          layout.lines().stream().map(this::line).collect(toImmutableList()),
          layout.boxes().stream().map(b -> box(b, about)).collect(toImmutableList()));
    }

    private int priorities() {
      int count = 0;
      while (count < graph.size() && graph.goal(count).priority().isPresent()) {
        count++;
      }
      return count;
    }

    private String heading(int layer) {
      return texts.say("map-layer-" + Math.min(layer, 4));
    }

    private LineView line(AlignmentLayout.Line line) {
      boolean only = graph.edges(line.from()).size() == 1;
      return new LineView(
          name(line.from()),
          name(line.edge().to()),
          line.path(),
          AlignmentLayout.thickness(line.edge().share()),
          line.main(),
          only ? "" : percent(line.edge().share()),
          line.x(),
          line.y());
    }

    private static String percent(BigDecimal share) {
      return PlaybookSource.width(share) + "%";
    }

    private static String name(int goal) {
      return "g" + (goal + 1);
    }

    private String title(int goal) {
      Goal of = graph.goal(goal);
      return of.priority()
          .map(p -> p.title())
          .or(() -> of.objective().map(Objective::title))
          .orElse("");
    }

    private Optional<ObjectiveScore> score(int goal) {
      return graph.goal(goal).objective().map(scores::get);
    }

    private BoxView box(Box box, Optional<Integer> about) {
      int goal = box.goal();
      Optional<ObjectiveScore> score = score(goal);
      Status status = score.map(source::status).orElse(Status.NONE);
      Optional<String> more =
          Optional.ofNullable(anchors.get(goal))
              .filter(a -> about.filter(g -> g == goal).isEmpty());
      String title = title(goal);
      Bar bar =
          Bar.of(
              source,
              score.flatMap(ObjectiveScore::progress),
              score.flatMap(ObjectiveScore::expected),
              status);
      return new BoxView(
          name(goal),
          graph.goal(goal).priority().isPresent(),
          box.x(),
          box.y(),
          AlignmentLayout.WIDTH,
          AlignmentLayout.HEIGHT,
          title,
          lines(title),
          team(goal),
          TextWidth.shorten(Escapes.visible(team(goal)), TEAM_WIDTH),
          score.flatMap(ObjectiveScore::evidence).filter(e -> e.signum() > 0).isPresent()
              ? source.score(score.flatMap(ObjectiveScore::score))
              : "",
          status,
          bar,
          bar.progress() * BAR_WIDTH / 100,
          BAR_LEFT + bar.expected() * (BAR_WIDTH - 2) / 100,
          anchor(goal),
          more.map(a -> texts.say("map-more", "count", graph.below(goal))).orElse(""),
          more.orElse(""),
          box.x() + AlignmentLayout.WIDTH + 5,
          box.y() + AlignmentLayout.HEIGHT / 2 + 4,
          words(goal, status),
          Escapes.mermaid(title));
    }

    private String team(int goal) {
      Goal of = graph.goal(goal);
      return of.priority()
          .map(p -> texts.count("objectives", source.served(p.id())))
          .or(() -> of.objective().map(o -> source.name(o.owner())))
          .orElse("");
    }

    /** What is not told of, such as an old goal that new ones serve, leads to the map itself. */
    private String anchor(int goal) {
      String anchor = graph.goal(goal).objective().map(source::anchor).orElse("worldview");
      return anchor.isEmpty() ? "map" : anchor;
    }

    private String words(int goal, Status status) {
      List<String> parts = new ArrayList<>();
      parts.add(
          texts.say(
              graph.goal(goal).priority().isPresent() ? "map-priority" : "map-objective",
              "title",
              title(goal)));
      if (!team(goal).isEmpty()) {
        parts.add(team(goal));
      }
      if (!status.name().isEmpty()) {
        parts.add(status.name());
      }
      List<String> serves = graph.edges(goal).stream().map(e -> title(e.to())).toList();
      if (!serves.isEmpty()) {
        parts.add(texts.say("map-serves", "goals", texts.list(serves)));
      }
      return String.join("; ", parts);
    }

    private static ImmutableList<TextLine> lines(String title) {
      List<String> wrapped = TextWidth.wrap(title, AlignmentLayout.WIDTH - 28, MOST_LINES);
      ImmutableList.Builder<TextLine> lines = ImmutableList.builder();
      for (int i = 0; i < wrapped.size(); i++) {
        lines.add(new TextLine(wrapped.get(i), FIRST_LINE + i * LINE));
      }
      return lines.build();
    }

    /** Depth first, without recursion: an alignment may be as deep as there are objectives. */
    private ImmutableList<Entry> outline() {
      ImmutableList.Builder<Entry> entries = ImmutableList.builder();
      ArrayDeque<int[]> stack = new ArrayDeque<>();
      List<Integer> roots = graph.roots();
      for (int i = roots.size() - 1; i >= 0; i--) {
        stack.push(new int[] {roots.get(i), 0});
      }
      while (!stack.isEmpty()) {
        int[] next = stack.pop();
        entries.add(entry(next[0], Math.min(next[1], DEEPEST)));
        List<Integer> children = graph.children(next[0]);
        for (int i = children.size() - 1; i >= 0; i--) {
          stack.push(new int[] {children.get(i), next[1] + 1});
        }
      }
      return entries.build();
    }

    private Entry entry(int goal, int depth) {
      Optional<ObjectiveScore> score = score(goal);
      List<String> also =
          graph.edges(goal).stream()
              .map(Edge::to)
              .filter(to -> to != graph.parent(goal))
              .map(this::title)
              .toList();
      return new Entry(
          "  ".repeat(depth),
          depth,
          graph.goal(goal).priority().isPresent(),
          title(goal),
          team(goal),
          source.score(score.flatMap(ObjectiveScore::score)),
          score.map(source::status).orElse(Status.NONE),
          also.isEmpty() ? "" : texts.say("map-also", "goals", texts.list(also)),
          graph.goal(goal).objective().map(source::anchor).orElse(""));
    }
  }
}
