package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.Priority;
import io.okr4j.core.Strategy;
import io.okr4j.rules.playbook.PlaybookTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/**
 * Opens rendered playbooks in Chromium, and leaves pictures of them in {@code target/browser}: look
 * at them after a change.
 */
class PlaybookInBrowserTest {

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private static Chromium chromium;

  @BeforeAll
  static void start() throws IOException {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  private static Path rendered(Page page) throws IOException {
    Path file = Chromium.OUT.resolve(page.name() + ".html");
    Files.writeString(file, PlaybookTemplates.html().render(page.document()));
    return file;
  }

  @ParameterizedTest
  @MethodSource("io.okr4j.json.Page#all")
  void showsAPageThatOneWouldSendToABoard(Page page) throws IOException {
    Path file = rendered(page);
    chromium.scheme("light", "screen");
    chromium.size(Chromium.DESKTOP);
    chromium.open(file);
    chromium.picture(page.name() + "-light");
    keyboard();
    openAll();
    mapIsWhole(page);
    nothingIsTooWide(Chromium.DESKTOP);
    contrast();

    chromium.scheme("dark", "screen");
    assertTrue(
        chromium
            .script("return getComputedStyle(document.body).backgroundColor")
            .toString()
            .startsWith("rgb(17"),
        "dark");
    contrast();
    chromium.open(file);
    chromium.picture(page.name() + "-dark");

    chromium.scheme("light", "screen");
    chromium.vision("deuteranopia");
    chromium.picture(page.name() + "-deuteranopia");
    chromium.vision("none");

    chromium.size(Chromium.PHONE);
    chromium.picture(page.name() + "-phone");
    nothingIsTooWide(Chromium.PHONE);
    assertEquals(
        0L,
        chromium.script("return document.querySelector('svg.map').getBoundingClientRect().width"));
    assertTrue(
        chromium.number("return document.querySelector('.outline').offsetHeight") > 0, "list");
    chromium.size(Chromium.DESKTOP);

    chromium.scheme("light", "print");
    chromium.picture(page.name() + "-print");
    assertTrue(
        chromium.number(
                "return Math.min(...[...document.querySelectorAll('details dl')]"
                    + ".map(e => e.getBoundingClientRect().height))")
            > 0,
        "what is folded is printed");
    byte[] pdf = chromium.pdf();
    Files.write(Chromium.OUT.resolve(page.name() + ".pdf"), pdf);
    assertTrue(pdf.length > 20_000, "a PDF of " + pdf.length + " bytes");

    nothingRan();
    chromium.assertNothingLogged();
  }

  /** The first tab leads to the link to the content; what is folded opens by keyboard. */
  private static void keyboard() {
    chromium.press(Keys.TAB);
    assertEquals("skip", chromium.script("return document.activeElement.className"));
    chromium.script("document.querySelector('details summary').focus()");
    chromium.press(Keys.ENTER);
    assertEquals(true, chromium.script("return document.querySelector('details').open"));
  }

  private static void openAll() {
    chromium.script("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }

  private static void mapIsWhole(Page page) {
    long goals =
        page.program().strategy().map(Strategy::priorities).stream()
                .flatMap(List::stream)
                .map(Priority::id)
                .distinct()
                .count()
            + page.program().objectives().stream().filter(o -> o.status().isOpen()).count();
    long shown =
        chromium.number(
            "return new Set([...document.querySelectorAll('svg.map .box')]"
                + ".map(e => e.getAttribute('aria-label') + e.getAttribute('href'))).size");
    assertTrue(shown >= goals - repeats(), shown + " of " + goals + " goals");
    assertEquals(
        List.of(),
        chromium.script(
            """
            const wrong = [];
            for (const map of document.querySelectorAll('svg.map')) {
              const boxes = [...map.querySelectorAll('.card')].map(e => e.getBoundingClientRect());
              const all = map.getBoundingClientRect();
              boxes.forEach((a, i) => {
                if (a.left < all.left || a.right > all.right || a.top < all.top || a.bottom > all.bottom) {
                  wrong.push('outside ' + i);
                }
                boxes.slice(0, i).forEach((b, j) => {
                  if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
                    wrong.push(i + ' on ' + j);
                  }
                });
              });
              for (const line of map.querySelectorAll('.line')) {
                const length = line.getTotalLength();
                for (let at = 3; at < length - 3; at += 4) {
                  const p = line.getPointAtLength(at);
                  for (const box of map.querySelectorAll('.box > svg')) {
                    const x = box.x.baseVal.value, y = box.y.baseVal.value;
                    if (p.x > x + 1 && p.x < x + box.width.baseVal.value - 1
                        && p.y > y + 1 && p.y < y + box.height.baseVal.value - 1) {
                      wrong.push(line.dataset.from + ' crosses');
                    }
                  }
                }
              }
            }
            return wrong;
            """));
  }

  /** Hostile priorities may have one title; they link to one place. */
  private static long repeats() {
    return chromium.number(
        "return document.querySelectorAll('svg.map .priority').length"
            + " - new Set([...document.querySelectorAll('svg.map .priority')]"
            + ".map(e => e.getAttribute('aria-label'))).size");
  }

  private static void nothingIsTooWide(int width) {
    assertTrue(
        chromium.number("return document.documentElement.scrollWidth") <= width,
        () ->
            chromium
                .script(
                    "return [...document.querySelectorAll('main *')].filter(e => !e.closest('.scroll')"
                        + " && e.getBoundingClientRect().right > "
                        + width
                        + ")"
                        + ".slice(0, 5).map(e => e.outerHTML.slice(0, 200))")
                .toString());
  }

  /** As WCAG 2 asks of text: 4.5 to 1, and 3 to 1 if it is large. */
  private static void contrast() {
    assertEquals(
        List.of(),
        chromium.script(
            """
            const parse = c => c.match(/[\\d.]+/g).map(Number);
            const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
                .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
            const back = e => {
              for (; e; e = e.parentElement) {
                const style = getComputedStyle(e);
                if (style.backgroundImage !== 'none') return null;
                const c = parse(style.backgroundColor);
                if (c.length < 4 || c[3] > 0) return c;
              }
              return [255, 255, 255];
            };
            const wrong = [];
            for (const e of document.querySelectorAll('body *')) {
              if (e.closest('svg') || e.className === 'skip') continue;
              if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
              const background = back(e);
              if (!background) continue;
              const style = getComputedStyle(e);
              const a = light(parse(style.color)), b = light(background);
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              const large = parseFloat(style.fontSize) >= 24
                  || (parseFloat(style.fontSize) >= 18.6 && style.fontWeight >= 700);
              if (ratio < (large ? 3 : 4.5)) {
                wrong.push(ratio.toFixed(2) + ' ' + e.outerHTML.slice(0, 120));
              }
            }
            return wrong;
            """));
  }

  private static void nothingRan() {
    assertEquals(true, chromium.script("return window.hurt === undefined"));
    assertEquals(
        List.of(),
        chromium.script(
            """
            return [...document.querySelectorAll('*')].filter(e =>
                ['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'LINK', 'FORM'].includes(e.tagName)
                || [...e.attributes].some(a => a.name.startsWith('on'))
                || (e.hasAttribute('href') && !e.getAttribute('href').startsWith('#')))
              .map(e => e.outerHTML.slice(0, 200));
            """));
  }
}
