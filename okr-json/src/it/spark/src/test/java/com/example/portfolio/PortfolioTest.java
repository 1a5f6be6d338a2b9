package com.example.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Programs;
import io.okr4j.json.OkrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

class PortfolioTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  /** Over programs as the testkit of okr4j makes them up. */
  @Property(tries = 3, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void manyMachinesTellWhatOneDoes(@ForAll("customers") List<OkrProgram> programs)
      throws IOException {
    Path file = Files.createTempFile(Path.of("target"), "programs", ".ndjson");
    List<String> lines =
        programs.stream().map(program -> new String(OkrJson.writeCompact(program), UTF_8)).toList();
    Files.write(file, lines);
    Files.writeString(file, "{\"format\": \"okr/1\"}\n", StandardOpenOption.APPEND);

    Map<String, Long> expected =
        Files.readAllLines(file).stream()
            .flatMap(line -> Portfolio.tell(line, AS_OF))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    SparkConf conf =
        new SparkConf()
            .setAppName("test")
            .setMaster("local[2]")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.driver.host", "127.0.0.1");
    try (JavaSparkContext spark = new JavaSparkContext(conf)) {
      Map<String, Long> counted = Portfolio.count(spark.textFile(file.toString(), 4), AS_OF);
      assertEquals(new TreeMap<>(expected), new TreeMap<>(counted));
      assertEquals(1, counted.get("not a program"));
      assertTrue(counted.size() > 10, counted.toString());
    }
  }

  @Provide
  static Arbitrary<List<OkrProgram>> customers() {
    return Programs.any().objectives(1, 10).list().ofSize(100);
  }
}
