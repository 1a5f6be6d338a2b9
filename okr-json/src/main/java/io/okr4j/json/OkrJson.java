package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.okr4j.core.OkrProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * <p>Stateless, and safe to share between threads.
 */
public final class OkrJson {
  /** The longest text that is taken from a file, in bytes: longer ones do not fit into an array. */
  private static final int MAX_LENGTH = 1 << 30;

  private OkrJson() {}

  /**
   * {@return the program that a file holds}
   *
   * @param file a file that holds one document
   * @throws OkrJsonException if it holds no program
   * @throws IOException if the file cannot be read
   */
  public static OkrProgram read(Path file) throws IOException {
    if (Files.size(file) > MAX_LENGTH) {
      throw ProgramReader.tooLong(1, MAX_LENGTH);
    }
    return read(Files.readAllBytes(file));
  }

  /**
   * {@return the program that a document describes}
   *
   * @param document the text of the document, in UTF-8
   * @throws OkrJsonException if it describes no program
   */
  public static OkrProgram read(byte[] document) {
    return ProgramReader.read(JsonText.of(document), 1);
  }

  /**
   * {@return the program that a document describes}
   *
   * @param document the text of the document
   * @throws OkrJsonException if it describes no program
   */
  public static OkrProgram read(String document) {
    return ProgramReader.read(JsonText.of(document), 1);
  }

  /**
   * {@return a reader of the programs of a file, of which each line holds one}
   *
   * @param file a file of documents, each on a line of its own
   * @throws IOException if the file cannot be opened
   */
  public static ProgramLines readLines(Path file) throws IOException {
    return readLines(Files.newInputStream(file));
  }

  /**
   * {@return a reader of the programs of a stream, of which each line holds one}
   *
   * @param lines documents in UTF-8, each on a line of its own; closed with the reader
   */
  public static ProgramLines readLines(InputStream lines) {
    return new ProgramLines(lines, MAX_LENGTH);
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
    return new String(JsonLayout.layOut(writeCompact(program)), UTF_8);
  }

  /**
   * Writes the document of {@link #write(OkrProgram)} to a file, in UTF-8. A file that is there is
   * replaced.
   *
   * @param program any program
   * @param file where to write it
   * @throws IllegalArgumentException if the document would be nested more than 500 deep
   * @throws IOException if the file cannot be written
   */
  public static void write(OkrProgram program, Path file) throws IOException {
    Files.write(file, JsonLayout.layOut(writeCompact(program)));
  }

  /**
   * {@return the document that describes a program, in UTF-8 and on one line, without a line end}
   *
   * @param program any program
   * @throws IllegalArgumentException if the document would be nested more than 500 deep
   */
  public static byte[] writeCompact(OkrProgram program) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = Json.generator(out)) {
      ProgramFormat.PROGRAM.write(generator, program);
    } catch (StreamConstraintsException e) {
      throw new IllegalArgumentException(
          "a document nested more than " + Json.MAX_DEPTH + " deep, which nobody could read", e);
    }
    return out.toByteArray();
  }
}
