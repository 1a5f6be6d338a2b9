package io.okr4j.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.okr4j.core.OkrProgram;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.annotation.Nullable;

/**
 * Reads programs from newline-delimited JSON, one program a line, without ever holding more than
 * the line at hand and the next one. Lines of nothing but white space are skipped.
 *
 * {@snippet class="com.example.JsonSamplesTest" region="lines"}
 *
 * <p>Not thread-safe.
 */
public final class ProgramLines implements Iterator<OkrProgram>, Closeable {
  private final InputStream in;
  private final ReadLimits limits;
  private final byte[] buffer = new byte[1 << 16];

  /** Where the part of the buffer starts that was not looked at yet. */
  private int at;

  private int end;
  private int count;
  private @Nullable Line ahead;
  private Line current = new Line(0, JsonText.of(""), false);

  ProgramLines(InputStream in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /**
   * {@return whether there is another line that is not blank}
   *
   * @throws UncheckedIOException if the input cannot be read
   */
  @Override
  public boolean hasNext() {
    try {
      if (ahead == null) {
        ahead = readLine();
        while (ahead != null && ahead.isBlank()) {
          ahead = readLine();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ahead != null;
  }

  /**
   * {@return the program of the next line that is not blank}
   *
   * @throws OkrJsonException if the line holds no program; its problems have the number of the line
   *     in the whole input. The lines after it can be read all the same
   * @throws NoSuchElementException if there is no further line
   * @throws UncheckedIOException if the input cannot be read
   */
  @Override
  public OkrProgram next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further line");
    }
    current = requireNonNull(ahead);
    ahead = null;
    if (current.isCut()) {
      throw DocumentReader.tooLong(current.number(), limits);
    }
    return OkrJson.program(current.text(), current.number(), limits);
  }

  /** {@return the number of the line that was read last, from 1 on; 0 before the first} */
  public int line() {
    return current.number();
  }

  /** {@return the line that was read last, without its line feed: to put aside one that is bad} */
  public byte[] text() {
    return current.text().bytes().clone();
  }

  /**
   * {@return where each of the pointers leads in the line that was read last, as {@link
   * SourcePosition#find} tells it, with the number of the line in the whole input}
   *
   * @param pointers JSON pointers, such as {@code /objectives/3/keyResults/0}
   * @throws IllegalArgumentException if one is no JSON pointer
   */
  public ImmutableMap<String, SourcePosition> positions(Iterable<String> pointers) {
    return ImmutableMap.copyOf(
        Maps.transformValues(
            SourcePosition.find(current.text().bytes(), pointers),
            position -> new SourcePosition(current.number(), position.column())));
  }

  /** Closes the input. */
  @Override
  public void close() throws IOException {
    in.close();
  }

  private @Nullable Line readLine() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    boolean isCut = false;
    boolean isEnded = false;
    while (!isEnded && fill()) {
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      isCut |= text.size() + (long) (stop - at) > limits.bytes();
      if (!isCut) {
        text.write(buffer, at, stop - at);
      }
      isEnded = stop < end;
      at = isEnded ? stop + 1 : stop;
    }
    if (!isEnded && !isCut && text.size() == 0) {
      return null;
    }
    count++;
    return new Line(count, JsonText.of(text.toByteArray()), isCut);
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
    }
    return at < end;
  }

  /**
   * A line of the input.
   *
   * @param number its number, from 1 on
   * @param text its text, without the line feed
   * @param isCut whether it is too long, so that a part is missing
   */
  private record Line(int number, JsonText text, boolean isCut) {
    boolean isBlank() {
      for (byte b : text.bytes()) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return !isCut;
    }
  }
}
