package io.okr4j.json.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * A program as nobody would want to use it: a column of small numbers for each field of each type,
 * and every text once, as bytes. It holds all that the document says.
 */
final class PackedColumns {
  private final List<Object> columns;
  private final byte[] texts;

  private PackedColumns(List<Object> columns, byte[] texts) {
    this.columns = columns;
    this.texts = texts;
  }

  static PackedColumns of(byte[] document) {
    Packer packer = new Packer();
    packer.add("", Peer.JACKSON_RECORDS.read(document));
    return new PackedColumns(
        packer.columns.values().stream().map(Column::packed).toList(), packer.texts.toByteArray());
  }

  @Override
  public String toString() {
    return columns.size() + " columns, " + texts.length + " bytes of text";
  }

  /** Puts values at the ends of columns, which are named after the path to their field. */
  private static final class Packer {
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();

    private void add(String path, @Nullable Object value) {
      Column column = columns.computeIfAbsent(path, name -> new Column());
      if (value == null) {
        column.add(-1);
      } else if (value instanceof List<?> list) {
        column.add(list.size());
        list.forEach(item -> add(path + "/item", item));
      } else if (value instanceof Record) {
        for (RecordComponent field : value.getClass().getRecordComponents()) {
          add(path + "/" + field.getName(), get(field, value));
        }
      } else if (value instanceof BigDecimal number) {
        column.add(number.unscaledValue().longValueExact());
        columns.computeIfAbsent(path + "/scale", name -> new Column()).add(number.scale());
      } else if (value instanceof LocalDate day) {
        column.add(day.toEpochDay());
      } else if (value instanceof Boolean flag) {
        column.add(flag ? 1 : 0);
      } else {
        column.add(startOf((String) value));
      }
    }

    private int startOf(String text) {
      return starts.computeIfAbsent(
          text,
          missing -> {
            int start = texts.size();
            texts.writeBytes(text.getBytes(UTF_8));
            texts.write(0);
            return start;
          });
    }

    private static Object get(RecordComponent field, Object holder) {
      try {
        return field.getAccessor().invoke(holder);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A column that grows. */
  private static final class Column {
    private long[] values = new long[16];
    private int size;
    private long min;
    private long max;

    private void add(long value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }

    /** {@return an array of the smallest type that holds the values} */
    private Object packed() {
      if (min == (byte) min && max == (byte) max) {
        byte[] packed = new byte[size];
        for (int i = 0; i < size; i++) {
          packed[i] = (byte) values[i];
        }
        return packed;
      }
      if (min == (short) min && max == (short) max) {
        short[] packed = new short[size];
        for (int i = 0; i < size; i++) {
          packed[i] = (short) values[i];
        }
        return packed;
      }
      int[] packed = new int[size];
      for (int i = 0; i < size; i++) {
        packed[i] = Math.toIntExact(values[i]);
      }
      return packed;
    }
  }
}
