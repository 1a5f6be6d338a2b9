package io.okr4j.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublicApiTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.okr4j.json");

  /** Main is public because the JVM starts nothing else; its package is not exported. */
  @Test
  void whatIsMeantForUsersAndNothingElseIsPublic() {
    assertEquals(
        ImmutableSet.of(
            "CheckedDocument",
            "DocumentType",
            "FormatReference",
            "JsonSchema",
            "OkrJson",
            "OkrJsonException",
            "OkrModule",
            "Problem",
            "ProgramLines",
            "ReadLimits",
            "RuleReference",
            "SourcePosition",
            "Main"),
        CLASSES.stream()
            .filter(PublicApiTest::isPublic)
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toSet()));
  }

  /**
   * What is nested in an interface says that it is public, even if nobody can see the interface.
   */
  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicApiTest::isPublic).orElse(true);
  }

  @Test
  void jacksonIsInNoSignature() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .areNotAssignableTo(OkrModule.class) // Who uses it has Jackson.
        .should()
        .notHaveRawReturnType(resideInAPackage("tools.jackson.."))
        .check(CLASSES);
  }
}
