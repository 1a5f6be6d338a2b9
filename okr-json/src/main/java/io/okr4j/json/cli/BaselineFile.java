package io.okr4j.json.cli;

import io.okr4j.json.OkrJson;
import io.okr4j.json.OkrJsonException;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a baseline, and what a check does with it: it is only read, what is stale is removed,
 * or it is written anew. What was changed is told on the standard error.
 */
final class BaselineFile {
  /** What happens to the file. */
  enum Use {
    READ,
    PRUNE,
    WRITE
  }

  private final Main okr;
  private final String name;
  private final Use use;
  private Baseline baseline = Baseline.NONE;

  BaselineFile(Main okr, String name, Use use) {
    this.okr = okr;
    this.name = name;
    this.use = use;
  }

  String name() {
    return name;
  }

  /**
   * Reads the file; one that is written anew is read, too, as anything but a baseline would be
   * lost.
   *
   * @throws OkrJsonException if something else stands in it
   */
  void read() throws IOException {
    Path file = Documents.path(name);
    if (use != Use.WRITE || Files.isRegularFile(file)) {
      baseline = OkrJson.readBaseline(file, okr.limits());
    }
  }

  /**
   * {@return the report with what the file accepts, which is everything when it is written anew}
   */
  Report accept(Report report) throws IOException {
    int stale = baseline.accept(report).stale().size();
    if (use == Use.WRITE) {
      baseline = Baseline.of(report);
      OkrJson.write(baseline, Documents.path(name));
      tell("accepts " + Text.count(baseline.accept(report).baselined(), "finding"));
    } else if (use == Use.PRUNE && stale > 0) {
      baseline = baseline.prune(report);
      OkrJson.write(baseline, Documents.path(name));
      tell("removed what was stale, " + stale + " in all");
    }
    return baseline.accept(report);
  }

  private void tell(String what) {
    okr.err().print(Text.safe(name + ": " + what) + "\n");
    okr.err().flush();
  }
}
