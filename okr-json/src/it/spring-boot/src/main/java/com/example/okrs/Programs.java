package com.example.okrs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every version of every program, as {@code jsonb}. */
@Repository
public class Programs {
  /** A program as it was saved; versions count from 1. */
  public record Version(UUID id, long version, OkrProgram program) {}

  /**
   * A column of {@code jsonb} has its own order of fields, and a document says its format first.
   */
  private static final String DOCUMENT =
      "'{\"format\": \"okr/1\", ' || substr((document - 'format')::text, 2) as document";

  private final JdbcClient jdbc;

  Programs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Version> find(UUID id) {
    return jdbc.sql("select version, " + DOCUMENT + " from program where id = ?")
        .param(id)
        .query((row, n) -> version(id, row.getLong("version"), row.getString("document")))
        .optional();
  }

  /** All versions of a program, the oldest first; none if there is no such program. */
  public List<Version> history(UUID id) {
    return jdbc.sql(
            "select version, " + DOCUMENT + " from program_version where id = ? order by version")
        .param(id)
        .query((row, n) -> version(id, row.getLong("version"), row.getString("document")))
        .list();
  }

  @Transactional
  public Version add(OkrProgram program) {
    Version first = new Version(UUID.randomUUID(), 1, program);
    jdbc.sql("insert into program (id, version, document) values (?, ?, ?::jsonb)")
        .params(first.id(), first.version(), document(program))
        .update();
    remember(first);
    return first;
  }

  /** Saves a program as the version that follows another one; nothing if that is not the newest. */
  @Transactional
  public Optional<Version> saveAfter(Version last, OkrProgram program) {
    Version next = new Version(last.id(), last.version() + 1, program);
    int saved =
        jdbc.sql("update program set version = ?, document = ?::jsonb where id = ? and version = ?")
            .params(next.version(), document(program), last.id(), last.version())
            .update();
    if (saved == 0) {
      return Optional.empty();
    }
    remember(next);
    return Optional.of(next);
  }

  private void remember(Version version) {
    jdbc.sql("insert into program_version (id, version, document) values (?, ?, ?::jsonb)")
        .params(version.id(), version.version(), document(version.program()))
        .update();
  }

  private static Version version(UUID id, long version, String document) {
    return new Version(id, version, OkrJson.read(document));
  }

  private static String document(OkrProgram program) {
    return new String(OkrJson.writeCompact(program), UTF_8);
  }
}
