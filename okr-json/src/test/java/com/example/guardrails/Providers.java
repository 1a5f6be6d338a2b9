package com.example.guardrails;

import io.okr4j.rules.RuleProvider;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Puts a provider of rules on the class path, as a jar beside okr4j does. */
public final class Providers {
  private Providers() {}

  /** Writes the file that names a provider to {@code ServiceLoader}. */
  public static void name(Path directory, Class<?> provider) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(RuleProvider.class.getName()), provider.getName());
  }

  /** {@return what is answered while the class path has a directory that names a provider} */
  public static <T> T onClassPath(Path directory, Class<?> provider, Supplier<T> question)
      throws IOException {
    name(directory, provider);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return question.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
