package io.okr4j.json;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Change;
import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * {@link ProgramDiff} calls fields as the format {@code okr/1} does, and tells them in its order.
 * okr-core knows no JSON, so the names stand in both modules; this holds them together.
 */
class DiffFieldsTest {
  private static final ImmutableList<String> PARTS_OF_THE_WORLDVIEW =
      ImmutableList.of("dynamics", "competition", "audience");

  @Property(tries = 300)
  void whatIsAddedHasTheFieldsOfTheDocument(@ForAll OkrProgram program) {
    OkrProgram empty = OkrProgram.builder().organization(program.organization()).build();
    List<Change> added =
        ProgramDiff.between(empty, program).changes().stream()
            .filter(change -> change.field().isEmpty())
            .toList();
    List<Data.Fields> parts = parts(document(program));
    assertEquals(parts.size(), added.size());
    for (int i = 0; i < parts.size(); i++) {
      assertTells(parts.get(i), added.get(i).after().orElseThrow());
    }
  }

  /** {@return the document as neutral data, which x- fields hold} */
  private static Data.Fields document(OkrProgram program) {
    OkrProgram holder =
        OkrJson.read(
            "{\"format\": \"okr/1\", \"organization\": \"x\", \"x-document\": "
                + OkrJson.write(program)
                + "}");
    return (Data.Fields) requireNonNull(holder.extensions().get("x-document"));
  }

  /** {@return what is a subject of its own, in order} */
  private static List<Data.Fields> parts(Data.Fields program) {
    List<Data.Fields> parts = new ArrayList<>();
    if (program.fields().get("strategy") instanceof Data.Fields strategy) {
      Data.Fields worldview = fields(strategy, "worldview");
      parts.add(strategy);
      PARTS_OF_THE_WORLDVIEW.forEach(name -> parts.addAll(list(worldview, name)));
      parts.addAll(list(strategy, "priorities"));
    }
    for (String name : List.of("departments", "teams", "cycles")) {
      parts.addAll(list(program, name));
    }
    for (Data.Fields objective : list(program, "objectives")) {
      parts.add(objective);
      parts.addAll(list(objective, "keyResults"));
    }
    parts.addAll(list(program, "commitments"));
    parts.addAll(list(program, "operations"));
    if (program.fields().get("playbook") instanceof Data.Fields playbook) {
      parts.add(playbook);
    }
    parts.addAll(list(program, "waivers"));
    return parts;
  }

  private static Data.Fields fields(Data.Fields holder, String name) {
    return holder.fields().get(name) instanceof Data.Fields fields
        ? fields
        : new Data.Fields(ImmutableMap.of());
  }

  private static List<Data.Fields> list(Data.Fields holder, String name) {
    return holder.fields().get(name) instanceof Data.Items list
        ? list.items().stream().map(Data.Fields.class::cast).toList()
        : List.of();
  }

  /** Asserts that all that the document has is told, and in its order; and defaults beside it. */
  private static void assertTells(Data written, Data told) {
    if (written instanceof Data.Fields fields && told instanceof Data.Fields toldFields) {
      List<String> names =
          fields.fields().keySet().stream()
              .filter(name -> !isOfParts(name, fields, toldFields))
              .toList();
      assertEquals(
          names,
          toldFields.fields().keySet().stream().filter(fields.fields()::containsKey).toList());
      names.forEach(
          name ->
              assertTells(
                  requireNonNull(fields.fields().get(name)),
                  requireNonNull(toldFields.fields().get(name))));
    } else if (written instanceof Data.Items list && told instanceof Data.Items toldList) {
      assertEquals(list.items().size(), toldList.items().size());
      for (int i = 0; i < list.items().size(); i++) {
        assertTells(list.items().get(i), toldList.items().get(i));
      }
    } else {
      assertEquals(written, told);
    }
  }

  /** Parts are told as subjects of their own, and so is a worldview that holds nothing else. */
  private static boolean isOfParts(String name, Data.Fields fields, Data.Fields told) {
    return name.equals("priorities")
        || name.equals("keyResults")
        || PARTS_OF_THE_WORLDVIEW.contains(name)
        || (name.equals("worldview")
            && PARTS_OF_THE_WORLDVIEW.containsAll(fields(fields, name).fields().keySet())
            && !told.fields().containsKey(name));
  }
}
