package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import io.okr4j.rules.Nearest;
import io.okr4j.rules.playbook.PlaybookView.RenderedSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import java.util.function.Function;

/**
 * The templates that a playbook is rendered with. Each section has one of its own, named as in the
 * document: {@code purpose}, {@code worldview}, {@code map} and so on; {@code playbook} is the
 * whole, and the others are parts that sections share. A company puts its own in the place of any
 * of them:
 *
 * {@snippet class="com.example.RuleSamplesTest" region="templates"}
 *
 * <p>Templates are written in <a href="https://mustache.github.io/mustache.5.html">Mustache</a>,
 * and best begun from a copy of {@link #text}. A name in double braces is escaped for the format;
 * one that stands for nothing is refused.
 *
 * <p>Rendering needs JMustache ({@code com.samskivert:jmustache}) on the class path, or as a
 * module: {@code requires com.samskivert.jmustache} or {@code --add-modules
 * com.samskivert.jmustache}. It reads neither clock nor locale: the same document gives the same
 * text.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class PlaybookTemplates {
  private static final String WHOLE = "playbook";

  private static final ImmutableList<String> SECTIONS =
      ImmutableList.of(
          "purpose",
          "worldview",
          "map",
          "structure",
          "commitments",
          "cadence",
          "roles",
          "rules",
          "scoring",
          "health",
          "scores",
          "improvements",
          "changes",
          "glossary");

  private static final PlaybookTemplates MARKDOWN =
      builtIn("markdown", ".md", ImmutableList.of("hints"), Escapes::markdown);

  private static final PlaybookTemplates HTML =
      builtIn(
          "html",
          ".html",
          ImmutableList.of("panel", "status", "bar", "hints", "style"),
          Escapes::html);

  private final ImmutableMap<String, String> texts;
  private final PlaybookTexts words;
  private final Function<String, String> escape;

  private PlaybookTemplates(
      ImmutableMap<String, String> texts, PlaybookTexts words, Function<String, String> escape) {
    this.texts = texts;
    this.words = words;
    this.escape = escape;
  }

  private static PlaybookTemplates builtIn(
      String folder, String suffix, ImmutableList<String> parts, Function<String, String> escape) {
    ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
    texts.put(WHOLE, load(folder + "/" + WHOLE + suffix));
    SECTIONS.forEach(name -> texts.put(name, load(folder + "/" + name + suffix)));
    parts.forEach(name -> texts.put(name, load(folder + "/" + name + suffix)));
    return new PlaybookTemplates(texts.buildOrThrow(), PlaybookTexts.ENGLISH, escape);
  }

  private static String load(String resource) {
    try {
      return Resources.toString(
          requireNonNull(PlaybookTemplates.class.getResource(resource), resource), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * {@return templates for CommonMark with tables, and with the map as a Mermaid chart, as forges
   * show them}
   */
  public static PlaybookTemplates markdown() {
    return MARKDOWN;
  }

  /**
   * {@return templates for one HTML file that needs nothing else: no script, no network, light and
   * dark, for screens of any width and for paper}
   */
  public static PlaybookTemplates html() {
    return HTML;
  }

  /**
   * {@return the names of all templates: the whole, then the sections, then parts that they share}
   */
  public ImmutableSet<String> names() {
    return texts.keySet();
  }

  /**
   * {@return the text of a template, to begin one's own from}
   *
   * @param name one of the names
   * @throws IllegalArgumentException if there is no such template; it names the nearest
   */
  public String text(String name) {
    checkName(name);
    return requireNonNull(texts.get(name));
  }

  /**
   * {@return these templates with another text for one of them}
   *
   * @param name one of the names
   * @param text the template, in Mustache
   * @throws IllegalArgumentException if there is no such template; it names the nearest
   */
  public PlaybookTemplates with(String name, String text) {
    checkName(name);
    ImmutableMap.Builder<String, String> changed = ImmutableMap.builder();
    return new PlaybookTemplates(
        changed.putAll(texts).put(name, text).buildKeepingLast(), words, escape);
  }

  private void checkName(String name) {
    if (!texts.containsKey(name)) {
      throw new IllegalArgumentException(
          "there is no template "
              + name
              + Nearest.to(name, texts.keySet())
                  .map(near -> "; did you mean " + near + "?")
                  .orElse("; there are " + String.join(", ", texts.keySet())));
    }
  }

  /**
   * {@return these templates with the texts of the playbook in another language; those of rules are
   * translated by {@link io.okr4j.rules.RuleSet#translated}}
   *
   * @param translation the texts, with the keys of {@code
   *     io/okr4j/rules/playbook/playbook.properties}; what it leaves out stays as it is
   * @throws IllegalArgumentException if it has a text that there is not, or one that names a value
   *     that the text in its place does not name; it tells all of them
   */
  public PlaybookTemplates translated(ResourceBundle translation) {
    return new PlaybookTemplates(texts, words.translated(translation), escape);
  }

  /**
   * {@return a playbook, rendered}
   *
   * @param document the playbook
   * @throws PlaybookTemplateException if a template is mistaken
   */
  public String render(PlaybookDocument document) {
    PlaybookView view = PlaybookView.of(document, words);
    MustacheRenderer renderer = new MustacheRenderer(texts, words, escape);
    ImmutableList<RenderedSection> sections =
        SECTIONS.stream()
            .map(
                id ->
                    new RenderedSection(
                        id,
                        SECTIONS.indexOf(id) + 1,
                        words.say("section-" + id),
                        renderer.render(id, view)))
            .collect(toImmutableList());
    return renderer.render(WHOLE, view.with(sections));
  }
}
