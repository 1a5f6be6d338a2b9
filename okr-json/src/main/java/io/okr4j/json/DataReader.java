package io.okr4j.json;

import io.okr4j.core.Data;
import javax.annotation.Nullable;
import tools.jackson.core.JsonToken;

/** Reads an object with fields of any name, and without null. */
final class DataReader implements DocumentReader.Root<Data.Fields> {
  @Override
  public String expected() {
    return DataKind.FIELDS.expected();
  }

  @Override
  public @Nullable Data.Fields read(JsonInput in, JsonToken first) {
    return DataKind.FIELDS.read(in);
  }
}
