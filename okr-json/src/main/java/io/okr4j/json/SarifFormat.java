package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multiset;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.net.PercentEscaper;
import io.okr4j.core.Data;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.Severity;
import io.okr4j.rules.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What checks found, in SARIF 2.1.0: the form in which code-scanning views take the results of
 * tools.
 *
 * <p>See <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the
 * specification</a>.
 */
final class SarifFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  /** The version is part of the name: should the fingerprint change, it gets another. */
  private static final String FINGERPRINT = "okr4jFinding/v1";

  private static final PercentEscaper URI = new PercentEscaper("-._~/", false);

  private final ImmutableList<CheckedDocument> documents;

  /** Of all rules that were in force for some document, the places in the list of the driver. */
  private final ImmutableSortedMap<String, Integer> indexes;

  private final ImmutableList<Rule> rules;
  private final boolean isCompared;

  private SarifFormat(List<CheckedDocument> documents) {
    this.documents = ImmutableList.copyOf(documents);
    TreeMap<String, Rule> byId = new TreeMap<>();
    for (Report report : reports()) {
      report.rules().keySet().forEach(rule -> byId.putIfAbsent(rule.id(), rule));
    }
    rules = ImmutableList.copyOf(byId.values());
    ImmutableSortedMap.Builder<String, Integer> places =
        new ImmutableSortedMap.Builder<>(Comparator.naturalOrder());
    for (int i = 0; i < rules.size(); i++) {
      places.put(rules.get(i).id(), i);
    }
    indexes = places.build();
    isCompared = reports().stream().anyMatch(r -> r.baselined() > 0 || !r.stale().isEmpty());
  }

  /** {@return one run over all documents} */
  static Data.Fields log(List<CheckedDocument> documents) {
    return object(
        "$schema", SCHEMA, "version", "2.1.0", "runs", list(new SarifFormat(documents).run()));
  }

  private List<Report> reports() {
    return documents.stream().flatMap(document -> document.report().stream()).toList();
  }

  private Data.Fields run() {
    ImmutableList.Builder<Data> results = ImmutableList.builder();
    for (CheckedDocument document : documents) {
      document.report().ifPresent(report -> addResults(document, report, results));
    }
    return object(
        "tool",
        object("driver", driver()),
        "invocations",
        list(invocation()),
        "columnKind",
        "unicodeCodePoints",
        "results",
        new Data.Items(results.build()));
  }

  private Data.Fields driver() {
    return object(
        "name",
        "okr4j",
        "version",
        Optional.ofNullable(OkrJson.class.getPackage().getImplementationVersion()),
        "rules",
        new Data.Items(rules.stream().map(SarifFormat::descriptor).collect(toImmutableList())));
  }

  private static Data descriptor(Rule rule) {
    return object(
        "id", rule.id(),
        "shortDescription", text(rule.summary()),
        "fullDescription", text(rule.why()),
        "help", text(rule.why() + " " + rule.mend()),
        "defaultConfiguration", object("level", level(rule.severity())),
        "properties", object("tags", list(new Data.Text(rule.theme()))));
  }

  /** A document that cannot be read is no finding: it is a failure of the run. */
  private Data.Fields invocation() {
    List<Data> notifications = new ArrayList<>();
    for (CheckedDocument document : documents) {
      for (Problem problem : document.problems()) {
        SourcePosition at = new SourcePosition(problem.line(), problem.column());
        notifications.add(
            object(
                "level", "error",
                "message", text(problem.toString()),
                "locations",
                    physical(document.file(), Optional.of(at))
                        .map(place -> list(object("physicalLocation", place)))));
      }
    }
    return object(
        "executionSuccessful",
        new Data.Flag(notifications.isEmpty()),
        "toolExecutionNotifications",
        notifications.isEmpty()
            ? Optional.empty()
            : new Data.Items(ImmutableList.copyOf(notifications)));
  }

  private void addResults(
      CheckedDocument document, Report report, ImmutableList.Builder<Data> results) {
    Multiset<Baseline.Entry> alike = HashMultiset.create();
    for (Finding finding : report.findings()) {
      Baseline.Entry entry = Baseline.Entry.of(finding);
      alike.add(entry);
      results.add(result(document, finding, entry, alike.count(entry)));
    }
    for (Baseline.Entry stale : report.stale()) {
      results.add(stale(document, stale));
    }
  }

  private Data result(CheckedDocument document, Finding finding, Baseline.Entry entry, int number) {
    return object(
        "ruleId",
        finding.rule().id(),
        "ruleIndex",
        index(finding.rule().id()),
        "level",
        level(finding.severity()),
        "message",
        text(finding.message() + "\n" + finding.guidance()),
        "locations",
        list(location(document, finding.subject().text(), Optional.of(finding.pointer()))),
        "relatedLocations",
        related(finding),
        "partialFingerprints",
        object(FINGERPRINT, fingerprint(entry) + ":" + number),
        "baselineState",
        isCompared ? Optional.of(finding.isBaselined() ? "unchanged" : "new") : Optional.empty(),
        "suppressions",
        suppression(finding).map(SarifFormat::list),
        "properties",
        object("pointer", finding.pointer()));
  }

  /** What the baseline accepts for nothing, which fails a run as an error does. */
  private Data stale(CheckedDocument document, Baseline.Entry entry) {
    String message =
        "The baseline accepts what " + entry.rule() + " does not find any more. Remove it there.";
    return object(
        "ruleId", entry.rule(),
        "ruleIndex", index(entry.rule()),
        "level", "error",
        "message", text(message),
        "locations", list(location(document, entry.subject(), Optional.empty())),
        "partialFingerprints", object(FINGERPRINT, fingerprint(entry) + ":stale"),
        "baselineState", "absent");
  }

  private Optional<Integer> index(String rule) {
    return Optional.ofNullable(indexes.get(rule));
  }

  private static Optional<Data> related(Finding finding) {
    return finding.fault().related().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Data.Items(
                finding.fault().related().stream()
                    .map(Subject::text)
                    .map(subject -> object("logicalLocations", list(logical(subject))))
                    .collect(toImmutableList())));
  }

  private static Optional<Data.Fields> suppression(Finding finding) {
    if (finding.waiver().isPresent()) {
      String reason = finding.waiver().get().reason();
      return Optional.of(
          object(
              "kind",
              "inSource",
              "status",
              "accepted",
              "justification",
              finding
                  .waiver()
                  .get()
                  .approvedBy()
                  .map(by -> reason + " (" + by + ")")
                  .orElse(reason)));
    }
    return finding.isBaselined()
        ? Optional.of(
            object(
                "kind", "external",
                "status", "accepted",
                "justification", "Accepted by the baseline."))
        : Optional.empty();
  }

  private static Data location(CheckedDocument document, String subject, Optional<String> pointer) {
    Optional<SourcePosition> at =
        pointer.flatMap(p -> Optional.ofNullable(document.positions().get(p)));
    return object(
        "physicalLocation", physical(document.file(), at),
        "logicalLocations", list(logical(subject)));
  }

  /** {@return where it is in a file; none if it is in no file} */
  private static Optional<Data> physical(String file, Optional<SourcePosition> at) {
    return file.equals("-")
        ? Optional.empty()
        : Optional.of(
            object(
                "artifactLocation",
                object("uri", (file.startsWith("/") ? "file://" : "") + URI.escape(file)),
                "region",
                at.map(p -> object("startLine", p.line(), "startColumn", p.column()))));
  }

  private static Data logical(String subject) {
    int colon = subject.indexOf(':');
    return object(
        "name",
        subject.substring(colon + 1),
        "fullyQualifiedName",
        subject,
        "kind",
        colon < 0 ? subject : subject.substring(0, colon));
  }

  /** Neither wording nor place of a finding may count: both change while it stays. */
  private static String fingerprint(Baseline.Entry entry) {
    Hasher hasher = Hashing.sha256().newHasher();
    put(hasher, entry.rule());
    put(hasher, entry.subject());
    put(hasher, entry.message());
    entry
        .about()
        .forEach(
            (name, value) -> {
              put(hasher, name);
              put(hasher, value);
            });
    return hasher.hash().toString();
  }

  /** Lengths keep apart what would be the same put together. */
  private static void put(Hasher hasher, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    hasher.putInt(bytes.length).putBytes(bytes);
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }

  private static Data.Fields text(String text) {
    return object("text", text);
  }

  private static Data list(Data... items) {
    return new Data.Items(ImmutableList.copyOf(items));
  }

  /**
   * {@return an object}
   *
   * @param namesAndValues name and value by turns; a value that is an empty Optional is left out
   */
  private static Data.Fields object(Object... namesAndValues) {
    ImmutableMap.Builder<String, Data> fields = ImmutableMap.builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      Optional<?> present = value instanceof Optional<?> optional ? optional : Optional.of(value);
      if (present.isPresent()) {
        fields.put((String) namesAndValues[i], data(present.get()));
      }
    }
    return new Data.Fields(fields.buildOrThrow());
  }

  private static Data data(Object value) {
    return value instanceof Data data
        ? data
        : value instanceof Integer number
            ? new Data.Decimal(BigDecimal.valueOf(number))
            : new Data.Text((String) value);
  }
}
