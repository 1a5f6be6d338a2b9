package com.example.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.json.OkrJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StandingTest {
  @Test
  void tellsWhereTeamsStand() throws IOException {
    assertTrue(Standing.class.getModule().isNamed());
    assertEquals(
        "shop 0.5\n5 errors",
        new Standing(LocalDate.of(2026, 11, 22))
            .of(OkrJson.read(Path.of("src/test/resources/program.json"))));
  }
}
