package io.okr4j.json;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import io.okr4j.core.Objective;
import io.okr4j.core.Priority;
import io.okr4j.rules.playbook.PlaybookTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws the maps of playbooks in Markdown with Mermaid, as forges do. */
class MermaidInBrowserTest {
  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    chromium = new Chromium();
    Files.write(
        Chromium.OUT.resolve("mermaid.js"),
        Resources.toByteArray(
            Resources.getResource(
                "META-INF/resources/webjars/mermaid/"
                    + System.getProperty("mermaid.version")
                    + "/dist/mermaid.min.js")));
    Files.writeString(
        Chromium.OUT.resolve("mermaid.html"),
        "<!DOCTYPE html><meta charset=utf-8><script src=mermaid.js></script><div id=map></div>");
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @ParameterizedTest
  @MethodSource("io.okr4j.json.Page#all")
  void goalsAreShownByTheirTitlesAndNothingRuns(Page page) throws IOException {
    chromium.size(Chromium.DESKTOP);
    Path file = Chromium.OUT.resolve("mermaid.html");
    chromium.open(file);
    String chart = chart(PlaybookTemplates.markdown().render(page.document()));
    assertEquals(
        "",
        chromium.await(
            """
            const done = arguments[1];
            mermaid.initialize({startOnLoad: false});
            mermaid.render('drawn', arguments[0]).then(
                drawn => { document.getElementById('map').innerHTML = drawn.svg; done(''); },
                error => done(String(error)));
            """,
            chart));
    chromium.picture(page.name() + "-mermaid");
    List<String> shown =
        Splitter.on('\n')
            .splitToList(
                chromium
                    .script(
                        "return [...document.querySelectorAll('.node .nodeLabel')]"
                            + ".map(e => e.innerText.replace(/\\s+/g, ' ').trim()).join('\\n')")
                    .toString());
    assertEquals(
        chart.lines().filter(line -> line.contains("\"]") || line.contains("\")")).count(),
        shown.size());
    ImmutableSet<String> titles = titles(page);
    shown.forEach(title -> assertTrue(titles.contains(title), title));
    assertEquals(true, chromium.script("return window.hurt === undefined"));
    assertEquals(
        0L, chromium.number("return document.querySelectorAll('#map img, #map a').length"));
    chromium.assertNothingLogged();
  }

  private static ImmutableSet<String> titles(Page page) {
    return Stream.concat(
            page.program().strategy().stream()
                .flatMap(strategy -> strategy.priorities().stream())
                .map(Priority::title),
            page.program().objectives().stream()
                .filter(objective -> objective.status().isOpen())
                .map(Objective::title))
        .map(MermaidInBrowserTest::visible)
        .collect(toImmutableSet());
  }

  /** {@return a title as it is to be seen: on one line, and with what turns text around by name} */
  private static String visible(String title) {
    return Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]")
        .matcher(title)
        .replaceAll(control -> String.format("[U+%04X]", (int) control.group().charAt(0)))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** {@return the text of the one Mermaid chart of a document} */
  private static String chart(String markdown) {
    ImmutableList.Builder<String> charts = ImmutableList.builder();
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                if ("mermaid".equals(block.getInfo())) {
                  charts.add(block.getLiteral());
                }
              }
            });
    return charts.build().get(0);
  }
}
