package io.okr4j.json;

import tools.jackson.core.JsonGenerator;

/** Writes values of a type as JSON. */
interface ValueWriter<T> {

  /** Writes the value. */
  void write(JsonGenerator out, T value);
}
