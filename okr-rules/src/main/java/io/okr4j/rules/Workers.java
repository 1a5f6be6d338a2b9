package io.okr4j.rules;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Who does work that can be shared: the calling thread, and others that help it.
 *
 * @param count how many work, the calling thread included
 * @param executor runs the others
 */
record Workers(int count, Executor executor) {
  /** The calling thread. */
  static final Workers ONE = new Workers(1, Runnable::run);

  /** Pieces are small, so that all have something to do to the end. */
  private static final int PIECE = 64;

  /** Does the work from one place up to another. */
  interface Work<T> {
    T of(int from, int to);
  }

  /**
   * {@return what comes of all pieces of the work, in their order}
   *
   * <p>The calling thread does every piece that nobody has begun, so it never waits for an executor
   * that has no thread to spare.
   */
  <T> List<T> share(int size, Work<T> work) {
    int length = count == 1 ? Math.max(1, size) : PIECE;
    List<FutureTask<T>> pieces = new ArrayList<>();
    for (int from = 0; from < size; from += length) {
      int start = from;
      pieces.add(new FutureTask<>(() -> work.of(start, Math.min(size, start + length))));
    }
    for (int helper = 1; helper < Math.min(count, pieces.size()); helper++) {
      executor.execute(() -> pieces.forEach(FutureTask::run));
    }
    pieces.forEach(FutureTask::run);
    return pieces.stream().map(Workers::result).toList();
  }

  private static <T> T result(FutureTask<T> piece) {
    try {
      // A piece that another thread has begun comes to its end: nothing in it waits.
      return requireNonNull(Uninterruptibles.getUninterruptibly(piece));
    } catch (ExecutionException e) {
      Throwables.throwIfUnchecked(requireNonNull(e.getCause()));
      throw new IllegalStateException(e.getCause());
    }
  }
}
