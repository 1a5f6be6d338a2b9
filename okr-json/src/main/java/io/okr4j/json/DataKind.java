package io.okr4j.json;

import static io.okr4j.json.ListKind.listOf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** Data that is kept without being understood. */
final class DataKind extends Kind<Data> {
  /** What {@code x-} fields hold. */
  static final DataKind ANY = new DataKind(true);

  /** Anything without null, at any depth. */
  static final DataKind VALUE = new DataKind(false);

  /** An object without null, at any depth. */
  static final Kind<Data.Fields> FIELDS = new Fields(VALUE);

  private final boolean allowsNull;

  private DataKind(boolean allowsNull) {
    this.allowsNull = allowsNull;
  }

  @Override
  String expected() {
    return allowsNull ? "any JSON" : "any JSON but null";
  }

  @Override
  @Nullable
  Data read(JsonInput in) {
    return switch (in.token()) {
      case START_OBJECT -> new Fields(this).read(in);
      case START_ARRAY -> items(in);
      case VALUE_STRING -> text(in);
      case VALUE_TRUE -> in.share(new Data.Flag(true));
      case VALUE_FALSE -> in.share(new Data.Flag(false));
      case VALUE_NULL -> allowsNull ? in.share(new Data.Null()) : refuse(in);
      default -> decimal(in);
    };
  }

  private @Nullable Data items(JsonInput in) {
    ImmutableList<Data> items = listOf(this).read(in);
    if (items == null) {
      return null;
    }
    Data data = new Data.Items(items);
    return items.isEmpty() ? in.share(data) : data;
  }

  private @Nullable Data text(JsonInput in) {
    return in.isWellFormed()
        ? in.share(new Data.Text(in.text()))
        : refuse(in, TextKind.WELL_FORMED);
  }

  private static @Nullable Data decimal(JsonInput in) {
    BigDecimal value = DecimalKind.DECIMAL.read(in);
    return value == null ? null : in.share(new Data.Decimal(value));
  }

  /**
   * Reads a field from its name on, and puts it into the map.
   *
   * @return whether it is sound; one that is not is put there too, as its name is taken
   */
  boolean readField(JsonInput in, Map<String, Data> fields) {
    String name = in.name();
    boolean isSound = !fields.containsKey(name);
    if (!isSound) {
      in.refuseRepeated();
    }
    in.next();
    Data value = read(in);
    fields.put(name, value == null ? new Data.Null() : value);
    return isSound && value != null;
  }

  @Override
  public Shape shape() {
    return allowsNull
        ? new Shape.Inline(expected(), Shape.json("{}"))
        : new Shape.Named("value", expected(), Shape.json(schema("#/$defs/value")));
  }

  /**
   * {@return the schema of any value without null in it}
   *
   * @param self the reference to the schema itself
   */
  private static String schema(String self) {
    String within = "{\"$ref\": \"" + self + "\"}";
    return "{\"type\": [\"object\", \"array\", \"string\", \"number\", \"boolean\"],"
        + (" \"additionalProperties\": " + within + ", \"items\": " + within + "}");
  }

  @Override
  public void write(JsonGenerator out, Data data) {
    if (data instanceof Data.Fields fields) {
      new Fields(this).write(out, fields);
    } else if (data instanceof Data.Items list) {
      listOf(this).write(out, list.items());
    } else if (data instanceof Data.Text text) {
      out.writeString(text.value());
    } else if (data instanceof Data.Decimal decimal) {
      DecimalKind.DECIMAL.write(out, decimal.value());
    } else if (data instanceof Data.Flag flag) {
      out.writeBoolean(flag.value());
    } else {
      out.writeNull();
    }
  }

  /** Writes the fields into the object that was started. */
  void writeFields(JsonGenerator out, ImmutableMap<String, Data> fields) {
    fields.forEach(
        (name, value) -> {
          out.writeName(name);
          write(out, value);
        });
  }

  /** An object with fields of any name. */
  private static final class Fields extends Kind<Data.Fields> {
    private final DataKind values;

    Fields(DataKind values) {
      this.values = values;
    }

    @Override
    String expected() {
      return "an object";
    }

    @Override
    @Nullable
    Data.Fields read(JsonInput in) {
      if (in.token() != JsonToken.START_OBJECT) {
        return refuse(in);
      }
      Map<String, Data> fields = new LinkedHashMap<>();
      boolean isSound = true;
      while (in.next() != JsonToken.END_OBJECT) {
        isSound &= values.readField(in, fields);
      }
      if (!isSound) {
        return null;
      }
      Data.Fields data = new Data.Fields(ImmutableMap.copyOf(fields));
      return fields.isEmpty() ? in.share(data) : data;
    }

    @Override
    public Shape shape() {
      String value = "#/$defs/data/$defs/value";
      return new Shape.Named(
          "data",
          "an object without null in it",
          Shape.json(
              String.format(
                  "{\"type\": \"object\", \"additionalProperties\": {\"$ref\": \"%s\"},"
                      + " \"$defs\": {\"value\": %s}}",
                  value, schema(value))));
    }

    @Override
    public void write(JsonGenerator out, Data.Fields data) {
      out.writeStartObject();
      values.writeFields(out, data.fields());
      out.writeEndObject();
    }
  }
}
