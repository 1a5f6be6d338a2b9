package io.okr4j.rules.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.html.HtmlEscapers;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;

class EscapesTest {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(TABLES).build();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "B",
            "1",
            "12. ",
            "-",
            "+ ",
            "*",
            "_",
            "`",
            "```",
            "~~",
            "|",
            "\\",
            "<",
            ">",
            "&",
            "&amp;",
            "#",
            "# ",
            "[x](javascript:alert(1))",
            "![",
            "]",
            "(",
            ")",
            "!",
            "=",
            "===",
            "---",
            "<b>",
            "<!--",
            "://",
            "www.",
            "a@b.example",
            ":+1:",
            "$",
            "{",
            "}",
            " ",
            "  ",
            "\n",
            "\t",
            "\u202e",
            "\u2067",
            "\u0000",
            "\u2028",
            "\ufeff",
            "\ud800",
            "\"",
            "'",
            "{{organization}}",
            "\u05d0",
            "\u4e16",
            "\ud83d\ude80");
    return pieces.list().ofMaxSize(12).map(list -> String.join("", list));
  }

  private static String shown(String text) {
    return Escapes.visible(text).strip();
  }

  @Property
  void markdownSaysOfAListItemWhatWasWritten(@ForAll("texts") String text) {
    assertEquals(
        "<ul>\n<li>x " + html(shown(text)) + "</li>\n</ul>\n",
        rendered("- x " + Escapes.markdown(text)).replace("<li>x</li>", "<li>x </li>"));
  }

  @Property
  void markdownSaysOfWhatStandsFirstWhatWasWritten(@ForAll("texts") String text) {
    String shown = shown(text);
    assertEquals(
        shown.isEmpty() ? "" : "<p>" + html(shown) + "</p>\n", rendered(Escapes.markdown(text)));
  }

  @Property
  void markdownSaysOfAHeadingWhatWasWritten(@ForAll("texts") String text) {
    assertEquals(
        "<h2>1. " + html(shown(text)) + "</h2>\n",
        rendered("## 1. " + Escapes.markdown(text)).replace("<h2>1.</h2>", "<h2>1. </h2>"));
  }

  @Property
  void markdownKeepsACellACell(@ForAll("texts") String text) {
    String cell = Escapes.markdown(text);
    Node table = MARKDOWN.parse("| a | b |\n| --- | --- |\n| " + cell + " | after |\n");
    StringBuilder all = new StringBuilder();
    table.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            all.append(node.getLiteral());
          }
        });
    assertEquals("ab" + shown(text) + "after", all.toString());
  }

  private static String rendered(String markdown) {
    return HTML.render(MARKDOWN.parse(markdown));
  }

  /** As CommonMark writes HTML, which leaves apostrophes alone. */
  private static String html(String text) {
    return HtmlEscapers.htmlEscaper().escape(text).replace("&#39;", "'");
  }

  @Property
  void htmlNeitherOpensATagNorEndsAnAttribute(@ForAll("texts") String text) {
    String escaped = Escapes.html(text);
    assertFalse(escaped.matches("(?s).*[<>\"'].*"), escaped);
    assertFalse(escaped.replaceAll("&(amp|lt|gt|quot|#39);", "").contains("&"), escaped);
  }

  /**
   * Texts that need no escaping are found at a glance, so each sign is put beside one that does.
   */
  @Test
  void everySignIsEscapedTheSameWhateverStandsBesideIt() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String word = "x" + c + "x";
      assertEquals("&amp;" + Escapes.html(word), Escapes.html("&" + word), word);
      assertEquals("x&amp;" + Escapes.markdown(word), Escapes.markdown("x&" + word), word);
    }
  }

  @Property
  void nothingStaysThatTurnsTextAround(@ForAll("texts") String text) {
    String shown = Escapes.visible(text);
    assertFalse(
        shown.codePoints().anyMatch(c -> c < ' ' || (c >= 0x202a && c <= 0x202e) || c == 0x2067),
        shown);
  }

  /** Mermaid writes a sign as its number between a hash and a semicolon. */
  @Property
  void mermaidSeesNoSignThatMeansAnythingToIt(@ForAll("texts") String text) {
    String escaped = Escapes.mermaid(text);
    assertFalse(
        escaped.replaceAll("#\\d+;", "").matches("(?s).*[\"`<>\\[\\]{}|\\\\#;&*_~\n].*"), escaped);
    assertFalse(escaped.matches("(\\d+[.)]|[-+]) .*") && !escaped.contains(")"), escaped);
  }

  @Test
  void whatReadsWellStaysAsItIs() {
    String title = "Median time falls from 12 days to 0.5 (a half), - 5%: self-serve!";
    assertEquals(title, Escapes.markdown(title));
    assertEquals("0.31", Escapes.markdown("0.31"));
    assertEquals("-5%", Escapes.markdown("-5%"));
  }

  @Test
  void forgesFindNoLinkNoMentionAndNoEmoji() {
    assertEquals("see https:\\/\\/x.example", Escapes.markdown("see https://x.example"));
    assertEquals("www\\.x.example", Escapes.markdown("www.x.example"));
    assertEquals("\\@all \\#1 \\:tada: at 14:00", Escapes.markdown("@all #1 :tada: at 14:00"));
  }

  @Test
  void whatSteersTextIsShown() {
    assertEquals("a [U+202E] b [U+0007] c", Escapes.visible("a \u202e\nb \u0007 c"));
    // Joiners make one sign of several.
    assertEquals(
        "\ud83d\udc69\u200d\ud83d\ude80", Escapes.visible("\ud83d\udc69\u200d\ud83d\ude80"));
  }
}
