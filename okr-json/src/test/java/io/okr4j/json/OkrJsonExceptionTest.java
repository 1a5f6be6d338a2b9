package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class OkrJsonExceptionTest {
  /** Frameworks that work on many machines send home what goes wrong on one. */
  @Test
  void tellsTheSameOnAnotherMachine() throws IOException, ClassNotFoundException {
    OkrJsonException thrown =
        assertThrows(
            OkrJsonException.class,
            () -> OkrJson.read("{\"format\": \"okr/1\", \"organisation\": \"Rye\", \"teams\": 1}"));

    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
      out.writeObject(thrown);
    }
    OkrJsonException received;
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
      received = (OkrJsonException) in.readObject();
    }

    assertEquals(3, received.problems().size());
    assertEquals(thrown.problems(), received.problems());
    assertEquals(thrown.omitted(), received.omitted());
    assertEquals(thrown.excerpts(), received.excerpts());
    assertEquals(thrown.getMessage(), received.getMessage());
  }
}
