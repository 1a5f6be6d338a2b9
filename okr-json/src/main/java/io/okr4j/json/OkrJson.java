package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import io.okr4j.json.ProblemsFormat.Problems;
import io.okr4j.json.ReportFormat.LocatedReport;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.Scorecard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads and writes OKR programs as JSON documents of the format {@code okr/1}.
 *
 * <p>Reading is strict, so that a slip is told and not lost: it takes JSON as RFC 8259 has it, in
 * UTF-8 without a byte order mark, with the fields of the format and {@code x-} fields beside them,
 * nested at most 500 deep. It tells every fault of a document in one go, up to the first point
 * where the text stops being JSON.
 *
 * <p>Writing is canonical: fields in the order of the format, then the {@code x-} fields as they
 * are, and what is empty or default left out. What is written can be read, and gives an equal
 * program.
 *
 * {@snippet class="com.example.JsonSamplesTest" region="read"}
 *
 * <p>What is wrong with a document is told with its place:
 *
 * {@snippet class="com.example.JsonSamplesTest" region="problems"}
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class OkrJson {
  private OkrJson() {}

  /**
   * {@return the program that a file holds}
   *
   * @param file a file that holds one document
   * @throws OkrJsonException if it holds no program
   * @throws IOException if the file cannot be read
   */
  public static OkrProgram read(Path file) throws IOException {
    return read(file, ReadLimits.standard());
  }

  /**
   * {@return the program that a file holds}
   *
   * @param file a file that holds one document
   * @param limits how much is taken on
   * @throws OkrJsonException if it holds no program
   * @throws IOException if the file cannot be read
   */
  public static OkrProgram read(Path file, ReadLimits limits) throws IOException {
    return read(bytes(file, limits), limits);
  }

  /**
   * {@return the program that a document describes}
   *
   * @param document the text of the document, in UTF-8
   * @throws OkrJsonException if it describes no program
   */
  public static OkrProgram read(byte[] document) {
    return read(document, ReadLimits.standard());
  }

  /**
   * {@return the program that a document describes}
   *
   * @param document the text of the document, in UTF-8
   * @param limits how much is taken on
   * @throws OkrJsonException if it describes no program
   */
  public static OkrProgram read(byte[] document, ReadLimits limits) {
    return program(JsonText.of(document), 1, limits);
  }

  /**
   * {@return the program that a document describes}
   *
   * @param document the text of the document
   * @throws OkrJsonException if it describes no program
   */
  public static OkrProgram read(String document) {
    return read(document, ReadLimits.standard());
  }

  /**
   * {@return the program that a document describes}
   *
   * @param document the text of the document
   * @param limits how much is taken on
   * @throws OkrJsonException if it describes no program
   */
  public static OkrProgram read(String document, ReadLimits limits) {
    return program(JsonText.of(document), 1, limits);
  }

  /**
   * {@return the baseline that a file holds, in the format {@code okr-baseline/1}}
   *
   * @param file a file that holds one document
   * @throws OkrJsonException if it holds no baseline
   * @throws IOException if the file cannot be read
   */
  public static Baseline readBaseline(Path file) throws IOException {
    return readBaseline(file, ReadLimits.standard());
  }

  /**
   * {@return the same as {@link #readBaseline(Path)}, within other limits}
   *
   * @param file a file that holds one document
   * @param limits how much is taken on
   * @throws OkrJsonException if it holds no baseline
   * @throws IOException if the file cannot be read
   */
  public static Baseline readBaseline(Path file, ReadLimits limits) throws IOException {
    return readBaseline(bytes(file, limits), limits);
  }

  /**
   * {@return the baseline that a document of the format {@code okr-baseline/1} describes}
   *
   * @param document the text of the document, in UTF-8
   * @throws OkrJsonException if it describes no baseline
   */
  public static Baseline readBaseline(byte[] document) {
    return readBaseline(document, ReadLimits.standard());
  }

  /**
   * {@return the same as {@link #readBaseline(byte[])}, within other limits}
   *
   * @param document the text of the document, in UTF-8
   * @param limits how much is taken on
   * @throws OkrJsonException if it describes no baseline
   */
  public static Baseline readBaseline(byte[] document, ReadLimits limits) {
    return DocumentReader.read(
        JsonText.of(document), 1, limits, new FormatReader<>(BaselineFormat.BASELINE));
  }

  /**
   * {@return the neutral data of a document that is one JSON object without null, such as a rule
   * configuration}
   *
   * @param document the text of the document, in UTF-8
   * @throws OkrJsonException if it is none
   */
  public static Data.Fields readData(byte[] document) {
    return readData(document, ReadLimits.standard());
  }

  /**
   * {@return the same as {@link #readData(byte[])}, within other limits}
   *
   * @param document the text of the document, in UTF-8
   * @param limits how much is taken on
   * @throws OkrJsonException if it is none
   */
  public static Data.Fields readData(byte[] document, ReadLimits limits) {
    return DocumentReader.read(JsonText.of(document), 1, limits, new DataReader());
  }

  /**
   * {@return a reader of the programs of a file, of which each line holds one}
   *
   * @param file a file of documents, each on a line of its own
   * @throws IOException if the file cannot be opened
   */
  public static ProgramLines readLines(Path file) throws IOException {
    return readLines(file, ReadLimits.standard());
  }

  /**
   * {@return a reader of the programs of a file, of which each line holds one}
   *
   * @param file a file of documents, each on a line of its own
   * @param limits how much is taken on
   * @throws IOException if the file cannot be opened
   */
  public static ProgramLines readLines(Path file, ReadLimits limits) throws IOException {
    return readLines(Files.newInputStream(file), limits);
  }

  /**
   * {@return a reader of the programs of a stream, of which each line holds one}
   *
   * @param lines documents in UTF-8, each on a line of its own; closed with the reader
   */
  public static ProgramLines readLines(InputStream lines) {
    return readLines(lines, ReadLimits.standard());
  }

  /**
   * {@return a reader of the programs of a stream, of which each line holds one}
   *
   * @param lines documents in UTF-8, each on a line of its own; closed with the reader
   * @param limits how much is taken on
   */
  public static ProgramLines readLines(InputStream lines, ReadLimits limits) {
    return new ProgramLines(lines, limits);
  }

  /**
   * {@return the document that describes a program, laid out for people}
   *
   * <p>A list or object that fits on its line, of at most 100 columns, is put there. Of any other,
   * each item or field is put on a line of its own, two columns further in. The last line ends with
   * a line feed too.
   *
   * @param program any program
   * @throws IllegalArgumentException if its {@code x-} fields, rules or scoring are nested so deep
   *     that the document would be nested more than 500 deep
   */
  public static String write(OkrProgram program) {
    return layOut(writeCompact(program));
  }

  /**
   * Writes the document of {@link #write(OkrProgram)} to a file, in UTF-8. A file that is there is
   * replaced at once: nobody reads half of the new one, and it stays when writing fails.
   *
   * @param program any program
   * @param file where to write it
   * @throws IllegalArgumentException if the document would be nested more than 500 deep
   * @throws IOException if the file cannot be written
   */
  public static void write(OkrProgram program, Path file) throws IOException {
    FileReplacement.write(file, JsonLayout.layOut(writeCompact(program)));
  }

  /**
   * {@return the document that describes a program, in UTF-8 and on one line, without a line end}
   *
   * @param program any program
   * @throws IllegalArgumentException if the document would be nested more than 500 deep
   */
  public static byte[] writeCompact(OkrProgram program) {
    return compact(ProgramFormat.PROGRAM, program);
  }

  /**
   * {@return the document of the format {@code okr-report/1} that tells what a check found, laid
   * out as {@link #write(OkrProgram)} does}
   *
   * @param report any report
   * @param positions where subjects stand in the document that was checked, by their pointers; a
   *     subject that is not there has no line and column
   */
  public static String write(Report report, Map<String, SourcePosition> positions) {
    return layOut(writeCompact(report, positions));
  }

  /**
   * {@return the document of {@link #write(Report, Map)}, in UTF-8 and on one line, without a line
   * end}
   *
   * @param report any report
   * @param positions where subjects stand in the document that was checked, by their pointers
   */
  public static byte[] writeCompact(Report report, Map<String, SourcePosition> positions) {
    return compact(ReportFormat.REPORT, new LocatedReport(report, positions));
  }

  /**
   * {@return the document of the format {@code okr-baseline/1} that describes a baseline, laid out
   * as {@link #write(OkrProgram)} does}
   *
   * <p>What is accepted stands in the order of its rules and subjects, not of the program, so that
   * the document changes only where something else is accepted.
   *
   * @param baseline any baseline
   */
  public static String write(Baseline baseline) {
    return layOut(writeCompact(baseline));
  }

  /**
   * Writes the document of {@link #write(Baseline)} to a file, in UTF-8. A file that is there is
   * replaced at once: nobody reads half of the new one, and it stays when writing fails.
   *
   * @param baseline any baseline
   * @param file where to write it
   * @throws IOException if the file cannot be written
   */
  public static void write(Baseline baseline, Path file) throws IOException {
    FileReplacement.write(file, JsonLayout.layOut(writeCompact(baseline)));
  }

  /**
   * {@return the document of {@link #write(Baseline)}, in UTF-8 and on one line, without a line
   * end}
   *
   * @param baseline any baseline
   */
  public static byte[] writeCompact(Baseline baseline) {
    return compact(BaselineFormat.BASELINE, baseline);
  }

  /**
   * {@return the document of the format {@code okr-scorecard/1} that tells where objectives stand,
   * laid out as {@link #write(OkrProgram)} does}
   *
   * @param scorecard any scorecard
   */
  public static String write(Scorecard scorecard) {
    return layOut(writeCompact(scorecard));
  }

  /**
   * {@return the document of {@link #write(Scorecard)}, in UTF-8 and on one line, without a line
   * end}
   *
   * @param scorecard any scorecard
   */
  public static byte[] writeCompact(Scorecard scorecard) {
    return compact(ScorecardFormat.SCORECARD, scorecard);
  }

  /**
   * {@return the document of the format {@code okr-explanation/1} that tells how the scores of a
   * scorecard came about, laid out as {@link #write(OkrProgram)} does}
   *
   * @param scorecard any scorecard
   */
  public static String writeExplanation(Scorecard scorecard) {
    return layOut(writeExplanationCompact(scorecard));
  }

  /**
   * {@return the document of {@link #writeExplanation(Scorecard)}, in UTF-8 and on one line,
   * without a line end}
   *
   * @param scorecard any scorecard
   */
  public static byte[] writeExplanationCompact(Scorecard scorecard) {
    return compact(ScorecardFormat.EXPLANATION, scorecard);
  }

  /**
   * {@return the document of the format {@code okr-diff/1} that tells what changed from one program
   * to another, laid out as {@link #write(OkrProgram)} does}
   *
   * @param diff any difference
   * @throws IllegalArgumentException if the document would be nested more than 500 deep, because of
   *     {@code x-} fields, rules or scoring
   */
  public static String write(ProgramDiff diff) {
    return layOut(writeCompact(diff));
  }

  /**
   * {@return the document of {@link #write(ProgramDiff)}, in UTF-8 and on one line, without a line
   * end}
   *
   * @param diff any difference
   * @throws IllegalArgumentException if the document would be nested more than 500 deep
   */
  public static byte[] writeCompact(ProgramDiff diff) {
    return compact(DiffFormat.DIFF, diff);
  }

  /**
   * {@return the document of the format {@code okr-problems/1} that tells why another one could not
   * be read, laid out as {@link #write(OkrProgram)} does}
   *
   * @param file what the document that could not be read is called
   * @param problems what is wrong with it
   */
  public static String write(String file, OkrJsonException problems) {
    return layOut(writeCompact(file, problems));
  }

  /**
   * {@return the document of {@link #write(String, OkrJsonException)}, in UTF-8 and on one line,
   * without a line end}
   *
   * @param file what the document that could not be read is called
   * @param problems what is wrong with it
   */
  public static byte[] writeCompact(String file, OkrJsonException problems) {
    return compact(
        ProblemsFormat.PROBLEMS, new Problems(file, problems.problems(), problems.omitted()));
  }

  /**
   * {@return the document of the format {@code okr-rules/1} that tells what the rules of a set
   * demand, with their severities and parameters as they come, laid out as {@link
   * #write(OkrProgram)} does}
   *
   * @param rules any rules
   */
  public static String write(RuleSet rules) {
    return layOut(writeCompact(rules));
  }

  /**
   * {@return the document of {@link #write(RuleSet)}, in UTF-8 and on one line, without a line end}
   *
   * @param rules any rules
   */
  public static byte[] writeCompact(RuleSet rules) {
    return compact(RulesFormat.RULES, rules);
  }

  /**
   * {@return what checks found, in SARIF 2.1.0 and as one run, for views of code scanning}
   *
   * <p>Waived findings are suppressed with the reason of the waiver. What a baseline accepts is
   * suppressed too, and all results then say whether they are new. The fingerprint of a result
   * stays the same while its rule, its subject and what is wrong do, wherever the subject stands
   * and whatever it is called. Documents that could not be read are told as failures of the run.
   *
   * @param documents what was checked, in the order of the results
   */
  public static String writeSarif(List<CheckedDocument> documents) {
    return write(SarifFormat.log(documents));
  }

  /** {@return the data, laid out as {@link #write(OkrProgram)} does} */
  static String write(Data.Fields data) {
    return layOut(compact(DataKind.FIELDS, data));
  }

  /** {@return a value without null in it as data} */
  static <T> Data toData(ValueWriter<T> writer, T value) {
    String document = "{\"value\": " + new String(compact(writer, value), UTF_8) + "}";
    return requireNonNull(readData(document.getBytes(UTF_8)).fields().get("value"));
  }

  /**
   * {@return the program that a text describes}
   *
   * @param line the number of the first line of the text
   * @param limits how much is taken on
   * @throws OkrJsonException if it describes none
   */
  static OkrProgram program(JsonText text, int line, ReadLimits limits) {
    return DocumentReader.read(text, line, limits, new FormatReader<>(ProgramFormat.PROGRAM));
  }

  private static byte[] bytes(Path file, ReadLimits limits) throws IOException {
    if (Files.size(file) > limits.bytes()) {
      throw DocumentReader.tooLong(1, limits);
    }
    return Files.readAllBytes(file);
  }

  private static String layOut(byte[] compact) {
    return new String(JsonLayout.layOut(compact), UTF_8);
  }

  private static <T> byte[] compact(ValueWriter<T> writer, T value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = Json.generator(out)) {
      writer.write(generator, value);
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException(
          "a document nested more than " + Json.MAX_DEPTH + " deep, which nobody could read", e);
    }
    return out.toByteArray();
  }
}
