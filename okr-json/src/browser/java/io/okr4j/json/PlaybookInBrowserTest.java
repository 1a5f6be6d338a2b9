package io.okr4j.json;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.Strategy;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.ScoringConfiguration;
import io.okr4j.rules.playbook.PlaybookDocument;
import io.okr4j.rules.playbook.PlaybookTemplates;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Opens rendered playbooks in Debian's Chromium, by way of its DevTools, and leaves pictures of
 * them in {@code target/browser}: look at them after a change.
 */
class PlaybookInBrowserTest {
  private static final Path OUT = Path.of("target/browser");
  private static final Path PROGRAMS = Path.of("../../shared/corpus/programs");
  private static final int DESKTOP = 1280;
  private static final int PHONE = 390;
  private static final int TALLEST = 14_000;

  private static final List<String> HOSTILE =
      List.of(
          "</script><img src=x onerror=window.hurt=1>",
          "| a | b |",
          "[x](javascript:window.hurt=1)",
          "` ``` ~~~ `",
          "\u202eturned\u2066 around",
          "\" onmouseover=\"window.hurt=1\" x=\"",
          "</style></title></svg><script>window.hurt=1</script>",
          "{{organization}} ${1+1} <!-- ]]> &lt;b&gt;",
          "\u05e9\u05dc\u05d5\u05dd 12 \u05e2\u05d5\u05dc\u05dd",
          "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverwaltung",
          "\u4e16\u754c\u4e2d\u306e\u3059\u3079\u3066\u306e\u4eba\u304c\u6bcd\u56fd\u8a9e\u3067\u8aad\u3081\u308b\u3088\u3046\u306b\u3059\u308b");

  @SuppressWarnings("NullAway.Init") // Set before all tests.
  private static ChromeDriver chromium;

  /** A page under test. */
  record Page(String name, OkrProgram program, LocalDate day) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(OUT);
    LoggingPreferences everything = new LoggingPreferences();
    everything.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments("--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu");
    options.setCapability("goog:loggingPrefs", everything);
    chromium =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build(),
            options);
  }

  @AfterAll
  static void stop() {
    chromium.quit();
  }

  static Stream<Page> pages() throws IOException {
    ImmutableList.Builder<Page> pages = ImmutableList.builder();
    pages.add(
        new Page(
            "q-four", OkrJson.read(Path.of("samples/q-four.json")), LocalDate.parse("2026-11-22")));
    pages.add(new Page("hostile", hostile(), LocalDate.parse("2026-11-16")));
    largest().ifPresent(pages::add);
    return pages.build().stream();
  }

  /** {@return the largest of the real programs, where there are some beside this checkout} */
  private static Optional<Page> largest() throws IOException {
    if (!Files.isDirectory(PROGRAMS)) {
      return Optional.empty();
    }
    List<OkrProgram> programs = new ArrayList<>();
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        programs.add(OkrJson.read(file));
      }
    }
    return programs.stream()
        .max(Comparator.comparing(program -> program.objectives().size()))
        .map(p -> new Page("largest", p, p.cycles().get(0).starts().plusDays(60)));
  }

  /** A program of the tests in which every title, name and note is hostile. */
  private static OkrProgram hostile() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/playbook/bluebird.json"));
    StringBuilder changed = new StringBuilder();
    int place = 0;
    for (String part :
        text.split(
            "(?<=\"(title|name|organization|purpose|reason|note|need|why|person|stance|learned|meaning)\": )",
            -1)) {
      changed.append(
          place == 0
              ? part
              : part.replaceFirst(
                  "\"[^\"]*\"", Matcher.quoteReplacement(quoted(place % HOSTILE.size()))));
      place++;
    }
    return OkrJson.read(changed.toString());
  }

  private static String quoted(int number) {
    return "\"" + HOSTILE.get(number).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static Path rendered(Page page) throws IOException {
    PlaybookDocument document =
        PlaybookDocument.of(
            RuleSet.recommended()
                .configured(page.program())
                .orThrow()
                .check(page.program(), page.day()),
            ScoringConfiguration.of(page.program()).orThrow().score(page.program(), page.day()));
    Path file = OUT.resolve(page.name() + ".html");
    Files.writeString(file, PlaybookTemplates.html().render(document));
    return file;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void showsAPageThatOneWouldSendToABoard(Page page) throws IOException {
    Path file = rendered(page);
    scheme("light", "screen");
    size(DESKTOP);
    chromium.get(file.toUri().toString());
    picture(page.name() + "-light");
    keyboard();
    openAll();
    mapIsWhole(page);
    nothingIsTooWide(DESKTOP);
    contrast();

    scheme("dark", "screen");
    assertTrue(
        script("return getComputedStyle(document.body).backgroundColor")
            .toString()
            .startsWith("rgb(17"),
        "dark");
    contrast();
    chromium.get(file.toUri().toString());
    picture(page.name() + "-dark");

    scheme("light", "screen");
    vision("deuteranopia");
    picture(page.name() + "-deuteranopia");
    vision("none");

    size(PHONE);
    picture(page.name() + "-phone");
    nothingIsTooWide(PHONE);
    assertEquals(
        0L, script("return document.querySelector('svg.map').getBoundingClientRect().width"));
    assertTrue(number("return document.querySelector('.outline').offsetHeight") > 0, "list");
    size(DESKTOP);

    scheme("light", "print");
    picture(page.name() + "-print");
    assertTrue(
        number(
                "return Math.min(...[...document.querySelectorAll('details dl')]"
                    + ".map(e => e.getBoundingClientRect().height))")
            > 0,
        "what is folded is printed");
    byte[] pdf = decoded(chromium.executeCdpCommand("Page.printToPDF", Map.of()));
    Files.write(OUT.resolve(page.name() + ".pdf"), pdf);
    assertTrue(pdf.length > 20_000, "a PDF of " + pdf.length + " bytes");

    nothingRan();
    assertEquals(List.of(), chromium.manage().logs().get(LogType.BROWSER).getAll());
  }

  /** The first tab leads to the link to the content; what is folded opens by keyboard. */
  private static void keyboard() {
    new Actions(chromium).sendKeys(Keys.TAB).perform();
    assertEquals("skip", script("return document.activeElement.className"));
    script("document.querySelector('details summary').focus()");
    new Actions(chromium).sendKeys(Keys.ENTER).perform();
    assertEquals(true, script("return document.querySelector('details').open"));
  }

  private static void openAll() {
    script("document.querySelectorAll('details').forEach(d => { d.open = true; })");
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
        number(
            "return new Set([...document.querySelectorAll('svg.map .box')]"
                + ".map(e => e.getAttribute('aria-label') + e.getAttribute('href'))).size");
    assertTrue(shown >= goals - repeats(), shown + " of " + goals + " goals");
    assertEquals(
        List.of(),
        script(
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
    return number(
        "return document.querySelectorAll('svg.map .priority').length"
            + " - new Set([...document.querySelectorAll('svg.map .priority')]"
            + ".map(e => e.getAttribute('aria-label'))).size");
  }

  private static void nothingIsTooWide(int width) {
    assertTrue(
        number("return document.documentElement.scrollWidth") <= width,
        () ->
            script(
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
        script(
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
    assertEquals(true, script("return window.hurt === undefined"));
    assertEquals(
        List.of(),
        script(
            """
            return [...document.querySelectorAll('*')].filter(e =>
                ['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'LINK', 'FORM'].includes(e.tagName)
                || [...e.attributes].some(a => a.name.startsWith('on'))
                || (e.hasAttribute('href') && !e.getAttribute('href').startsWith('#')))
              .map(e => e.outerHTML.slice(0, 200));
            """));
  }

  private static Object script(String code) {
    Object answer = chromium.executeScript(code);
    return answer == null ? "" : answer;
  }

  private static long number(String code) {
    return Math.round(((Number) script(code)).doubleValue());
  }

  private static void size(int width) {
    chromium.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
  }

  private static void scheme(String scheme, String media) {
    chromium.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private static void vision(String deficiency) {
    chromium.executeCdpCommand("Emulation.setEmulatedVisionDeficiency", Map.of("type", deficiency));
  }

  private static void picture(String name) throws IOException {
    long height = Math.min(TALLEST, number("return document.documentElement.scrollHeight"));
    long width = number("return innerWidth");
    Map<String, Object> taken =
        chromium.executeCdpCommand(
            "Page.captureScreenshot",
            ImmutableMap.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
    Files.write(OUT.resolve(name + ".png"), decoded(taken));
  }

  private static byte[] decoded(Map<String, Object> answer) {
    return Base64.getDecoder().decode(requireNonNull(answer.get("data")).toString());
  }
}
