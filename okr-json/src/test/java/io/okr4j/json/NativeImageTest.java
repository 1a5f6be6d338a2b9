package io.okr4j.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.okr4j.core.Data;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What GraalVM's native image has to be told of: it keeps only classes, members and resources that
 * it sees being used. Nothing but playbooks uses reflection, and what needs to be told is in {@code
 * META-INF/native-image} of each module.
 */
class NativeImageTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(
              location ->
                  new ImportOption.DoNotIncludeTests().includes(location)
                      && !location.contains("-tests.jar"))
          .importPackages("io.okr4j");

  /**
   * What can be asked without telling it: names, resources that are kept, the values of an enum.
   */
  private static final Set<String> HARMLESS =
      ImmutableSet.of(
          "cast",
          "desiredAssertionStatus",
          "equals",
          "getEnumConstants",
          "getName",
          "getPackage",
          "getResource",
          "getResourceAsStream",
          "getSimpleName",
          "hashCode",
          "isInstance",
          "toString");

  private static final ArchRule NO_REFLECTION =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "it asks a class for what it is made of", NativeImageTest::isReflection))
          .orShould()
          .dependOnClassesThat(
              resideInAPackage("java.lang.reflect")
                  .or(resideInAPackage("java.beans"))
                  .or(resideInAPackage("sun.misc"))
                  .or(
                      DescribedPredicate.describe(
                          "loads, looks up or stands in for classes",
                          type ->
                              ImmutableSet.of(
                                      "java.io.ObjectInputStream",
                                      "java.lang.ClassLoader",
                                      "java.lang.invoke.MethodHandles")
                                  .contains(type.getName()))));

  private static boolean isReflection(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    return (target.getOwner().isEquivalentTo(Class.class) && !HARMLESS.contains(target.getName()))
        || (target.getOwner().isEquivalentTo(ResourceBundle.class)
            && target.getName().equals("getBundle"));
  }

  @Test
  void nothingButTheRendererOfPlaybooksAndTheCommandLineUsesReflection() {
    NO_REFLECTION.check(
        CLASSES.that(
            DescribedPredicate.not(
                resideInAPackage("io.okr4j.json.cli")
                    .or(
                        DescribedPredicate.describe(
                            "the renderer",
                            (JavaClass type) -> type.getName().contains("MustacheRenderer"))))));
  }

  /** Reads by reflection, as code that must not come into okr4j would. */
  static final class Planted {
    private Planted() {}

    static int fields(Object value) {
      return value.getClass().getDeclaredFields().length;
    }
  }

  @Test
  void reflectionThatComesInIsSeen() {
    assertTrue(
        NO_REFLECTION
            .evaluate(new ClassFileImporter().importClasses(Planted.class))
            .hasViolation());
  }

  @ParameterizedTest
  @ValueSource(strings = {"okr-rules", "okr-json"})
  void everyResourceIsKeptInANativeImage(String module) throws IOException {
    Path resources = Path.of("..", module, "src/main/resources");
    List<String> globs = texts(metadata(module), "resources", "glob");
    try (Stream<Path> files = Files.walk(resources.resolve("io"))) {
      assertEquals(
          List.of(),
          files
              .filter(Files::isRegularFile)
              .map(resources::relativize)
              .filter(file -> globs.stream().noneMatch(glob -> matches(glob, file)))
              .toList());
    }
  }

  @Test
  void everythingThatPlaybooksAreRenderedFromIsKeptInANativeImage() throws IOException {
    assertEquals(
        CLASSES.stream()
            .filter(type -> type.getPackageName().equals("io.okr4j.rules.playbook"))
            .filter(type -> type.isAssignableTo(Record.class))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new)),
        ImmutableSortedSet.copyOf(texts(metadata("okr-rules"), "reflection", "type")));
  }

  private static boolean matches(String glob, Path file) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(file);
  }

  private static Data.Fields metadata(String module) throws IOException {
    return OkrJson.readData(
        Files.readAllBytes(
            Path.of(
                "..",
                module,
                "src/main/resources/META-INF/native-image/io.okr4j",
                module,
                "reachability-metadata.json")));
  }

  private static ImmutableList<String> texts(Data.Fields metadata, String list, String field) {
    Data.Items items = (Data.Items) requireNonNull(metadata.fields().get(list));
    return items.items().stream()
        .map(item -> requireNonNull(((Data.Fields) item).fields().get(field)).toString())
        .collect(ImmutableList.toImmutableList());
  }
}
