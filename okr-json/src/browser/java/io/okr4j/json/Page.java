package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.ScoringConfiguration;
import io.okr4j.rules.playbook.PlaybookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** A program whose playbook is looked at in a browser, and the day as of which. */
record Page(String name, OkrProgram program, LocalDate day) {
  private static final Path PROGRAMS = Path.of("../../shared/corpus/programs");

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

  /** {@return the sample, a hostile program, and the largest real one where there is one} */
  static Stream<Page> all() throws IOException {
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

  /** {@return what its playbook is rendered from} */
  PlaybookDocument document() {
    return PlaybookDocument.of(
        RuleSet.recommended().configured(program).orThrow().check(program, day),
        ScoringConfiguration.of(program).orThrow().score(program, day));
  }

  @Override
  public String toString() {
    return name;
  }
}
