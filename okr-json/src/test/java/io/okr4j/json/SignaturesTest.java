package io.okr4j.json;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.Streams;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares what users can compile against with files that tell it, one for each package. A line
 * that goes or changes breaks somebody's code; one that comes does not, unless users implement the
 * type.
 */
class SignaturesTest {
  private static final ImportOption PUBLISHED =
      location ->
          location.contains("/testkit/")
              || (new ImportOption.DoNotIncludeTests().includes(location)
                  && !location.contains("-tests.jar"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(PUBLISHED).importPackages("io.okr4j");

  static Stream<String> packages() {
    return CLASSES.stream()
        .filter(SignaturesTest::isPublic)
        .map(JavaClass::getPackageName)
        .filter(name -> !name.equals("io.okr4j.json.cli")) // It is not exported.
        .distinct()
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void changeOnlyOnPurpose(String name) throws IOException {
    String module = "okr-" + Splitter.on('.').splitToList(name).get(2);
    Golden.check(Path.of("..", module, "signatures", name + ".txt"), signatures(name));
  }

  /** {@return all that is public or protected, in an order that no code has to keep} */
  private static String signatures(String name) {
    String[] types =
        CLASSES.stream()
            .filter(type -> type.getPackageName().equals(name))
            .filter(SignaturesTest::isPublic)
            // Members that a hidden type hands down are the user's, too.
            .flatMap(type -> Stream.concat(Stream.of(type), hiddenAncestors(type)))
            .map(JavaClass::getName)
            .distinct()
            .sorted()
            .toArray(String[]::new);
    return Splitter.on("}\n")
        .omitEmptyStrings()
        .splitToStream(javap(types))
        .map(SignaturesTest::inOrder)
        .collect(joining("\n"));
  }

  private static Stream<JavaClass> hiddenAncestors(JavaClass type) {
    return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
        .filter(ancestor -> ancestor.getPackageName().equals(type.getPackageName()))
        .filter(ancestor -> !isPublic(ancestor));
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(SignaturesTest::isPublic).orElse(true);
  }

  private static String javap(String... types) {
    StringWriter printed = new StringWriter();
    String[] options = {
      "-protected", "-constants", "-classpath", System.getProperty("java.class.path")
    };
    int exit =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(
                new PrintWriter(printed),
                new PrintWriter(printed),
                Streams.concat(Stream.of(options), Stream.of(types)).toArray(String[]::new));
    assertEquals(0, exit, printed.toString());
    return printed.toString().replaceAll("Compiled from .*\n", "");
  }

  private static String inOrder(String type) {
    int body = type.indexOf(" {\n");
    String members = type.substring(body + " {\n".length());
    return type.substring(0, body)
        + "\n"
        + members.lines().sorted().map(line -> line + "\n").collect(joining());
  }
}
