package io.okr4j.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import javax.annotation.Nullable;

/** Writes files so that nobody ever reads half of one, and none is lost when writing fails. */
final class FileReplacement {
  private FileReplacement() {}

  /**
   * Writes a file, in the place of the one that is there. Links stay links, and who may read it
   * stays the same.
   *
   * @throws IOException if it cannot be written; what was there is there still
   */
  static void write(Path file, byte[] bytes) throws IOException {
    if (!Files.isRegularFile(file)) {
      // Nothing to lose: a new file, or a device such as the standard output.
      Files.write(file, bytes);
      return;
    }
    Path target = file.toRealPath();
    Path draft = Files.createTempFile(requireNonNull(target.getParent()), ".okr", null);
    try {
      Files.write(draft, bytes);
      keepPermissions(target, draft);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView old = permissions(from);
    PosixFileAttributeView draft = permissions(to);
    if (old != null && draft != null) {
      draft.setPermissions(old.readAttributes().permissions());
    }
  }

  private static @Nullable PosixFileAttributeView permissions(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
