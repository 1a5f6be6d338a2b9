package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.WorldviewId;
import java.util.function.Function;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A reference that names its kind: {@code dynamic:ID}, {@code competitor:ID}, {@code audience:ID}.
 */
final class ReferenceKind extends Kind<WorldviewId> {
  static final ReferenceKind WORLDVIEW_ID = new ReferenceKind();

  private static final ImmutableMap<String, Function<String, WorldviewId>> KINDS =
      ImmutableMap.of(
          "dynamic", DynamicId::new, "competitor", CompetitorId::new, "audience", AudienceId::new);

  private ReferenceKind() {}

  @Override
  String expected() {
    return "dynamic:ID, competitor:ID or audience:ID";
  }

  @Override
  @Nullable
  WorldviewId read(JsonInput in) {
    String text = TextKind.read(in, expected());
    if (text == null) {
      return null;
    }
    int colon = text.indexOf(':');
    String id = text.substring(colon + 1);
    if (colon < 0 || id.isBlank()) {
      return refuse(in);
    }
    Function<String, WorldviewId> constructor = KINDS.get(text.substring(0, colon));
    return constructor == null ? refuse(in, kinds(id)) : in.share(constructor.apply(id));
  }

  private static ImmutableList<String> kinds(String id) {
    return KINDS.keySet().stream().map(kind -> kind + ":" + id).collect(toImmutableList());
  }

  @Override
  public Shape shape() {
    return new Shape.Named(
        "reference",
        expected(),
        TextKind.schema("^(" + String.join("|", KINDS.keySet()) + "):[\\\\s\\\\S]*"));
  }

  @Override
  public void write(JsonGenerator out, WorldviewId id) {
    String kind =
        id instanceof DynamicId
            ? "dynamic"
            : id instanceof CompetitorId ? "competitor" : "audience";
    out.writeString(kind + ":" + id.value());
  }
}
