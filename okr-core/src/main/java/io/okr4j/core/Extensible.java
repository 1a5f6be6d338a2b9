package io.okr4j.core;

import com.google.common.collect.ImmutableMap;

/**
 * What can carry fields of an application's own, kept as they are and written back.
 *
 * <p>Every implementation is immutable, and safe to share between threads.
 */
public interface Extensible {

  /** {@return the fields that okr4j does not know, in order; each name starts with {@code x-}} */
  ImmutableMap<String, Data> extensions();
}
