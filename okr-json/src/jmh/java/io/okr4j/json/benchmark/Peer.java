package io.okr4j.json.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.alibaba.fastjson2.JSON;
import com.google.common.collect.ImmutableMap;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import org.openjdk.jmh.infra.BenchmarkParams;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a user could take in place of okr4j's reader and writer. */
interface Peer {
  /** Jackson's databind into records. */
  Peer JACKSON_RECORDS = jackson(Records.Program.class);

  /** Jackson's databind into values that Immutables writes. */
  Peer JACKSON_IMMUTABLES = jackson(Values.Program.class);

  /** Gson into records. */
  Peer GSON = gson();

  /** Fastjson2 into records. */
  Peer FASTJSON2 = fastjson2();

  /** {@return the program that a document describes} */
  Object read(byte[] document);

  /** {@return the document that describes a program that this peer has read} */
  byte[] write(Object program);

  /**
   * Sees to it that what the peer under test reads and writes is what okr4j reads.
   *
   * @param params tells the benchmark, and thus the peer
   * @throws IllegalStateException if they do not agree
   */
  static void agree(BenchmarkParams params, byte[] document) {
    Peer peer = PEERS.get(name(params));
    if (peer != null) {
      OkrProgram program = OkrJson.read(document);
      if (!OkrJson.read(peer.write(peer.read(document))).equals(program)) {
        throw new IllegalStateException(name(params) + " reads or writes something else");
      }
    }
  }

  /** {@return the peer under test} */
  static Peer of(BenchmarkParams params) {
    return requireNonNull(PEERS.get(name(params)));
  }

  /** {@return the name of the method that is measured} */
  static String name(BenchmarkParams params) {
    String benchmark = params.getBenchmark();
    return benchmark.substring(benchmark.lastIndexOf('.') + 1);
  }

  /** The peers by the names of their benchmarks. */
  ImmutableMap<String, Peer> PEERS =
      ImmutableMap.of(
          "jacksonRecords", JACKSON_RECORDS,
          "jacksonImmutables", JACKSON_IMMUTABLES,
          "gson", GSON,
          "fastjson2", FASTJSON2);

  private static Peer jackson(Class<?> type) {
    JsonMapper mapper =
        JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
    return new Peer() {
      @Override
      public Object read(byte[] document) {
        return mapper.readValue(document, type);
      }

      @Override
      public byte[] write(Object program) {
        return mapper.writeValueAsBytes(program);
      }
    };
  }

  private static Peer gson() {
    Gson gson =
        new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(
                LocalDate.class,
                new TypeAdapter<LocalDate>() {
                  @Override
                  public LocalDate read(JsonReader in) throws IOException {
                    return LocalDate.parse(in.nextString());
                  }

                  @Override
                  public void write(JsonWriter out, LocalDate day) throws IOException {
                    out.value(day.toString());
                  }
                }.nullSafe())
            .create();
    return new Peer() {
      @Override
      public Object read(byte[] document) {
        return gson.fromJson(
            new InputStreamReader(new ByteArrayInputStream(document), UTF_8),
            Records.Program.class);
      }

      @Override
      public byte[] write(Object program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(out, UTF_8)) {
          gson.toJson(program, writer);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        return out.toByteArray();
      }
    };
  }

  private static Peer fastjson2() {
    return new Peer() {
      @Override
      public Object read(byte[] document) {
        return JSON.parseObject(document, Records.Program.class);
      }

      @Override
      public byte[] write(Object program) {
        return JSON.toJSONBytes(program);
      }
    };
  }
}
