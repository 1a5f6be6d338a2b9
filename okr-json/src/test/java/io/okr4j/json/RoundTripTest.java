package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.okr4j.core.OkrProgram;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the model can hold is written and read back without loss. */
class RoundTripTest {

  @Property
  void whatIsWrittenReadsBackAsTheSameProgram(@ForAll OkrProgram program) {
    String written = OkrJson.write(program);
    OkrProgram read = OkrJson.read(written);
    assertEquals(program, read);
    assertEquals(written, OkrJson.write(read));
    assertEquals(program, OkrJson.read(OkrJson.writeCompact(program)));
  }
}
