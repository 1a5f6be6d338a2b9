package io.okr4j.rules.playbook;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.CharStreams;
import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.Nullable;

/** Renders templates with JMustache; the one place that knows it. */
final class MustacheRenderer {
  private static final Pattern LINE = Pattern.compile(" (?:@|on) line (\\d+)");
  private static final Pattern PART = Pattern.compile("\\{\\{>\\s*([\\w-]+)\\s*}}");

  private final ImmutableMap<String, String> templates;
  private final Mustache.Compiler compiler;

  MustacheRenderer(
      ImmutableMap<String, String> templates,
      PlaybookTexts texts,
      Function<String, String> escape) {
    this.templates = templates;
    compiler =
        Mustache.compiler()
            .withEscaper(escape::apply)
            .withCollector(new ViewCollector(texts))
            .withLoader(name -> new StringReader(part(name)))
            .withFormatter(MustacheRenderer::format)
            .emptyStringIsFalse(true)
            .strictSections(true);
  }

  /** JMustache asks for this to see whether a section is empty: records would say all they hold. */
  private static String format(Object value) {
    if (value instanceof String text) {
      return text;
    }
    return value instanceof Record ? value.getClass().getSimpleName() : value.toString();
  }

  private String part(String name) {
    String text = templates.get(name);
    if (text == null) {
      throw new MustacheException("there is no template " + name);
    }
    return text;
  }

  String render(String name, PlaybookView view) {
    try {
      StringBuilder rendered = new StringBuilder();
      // The buffer of a StringWriter would be locked for each of the many pieces.
      compiler.compile(part(name)).execute(view, CharStreams.asWriter(rendered));
      return rendered.toString();
    } catch (MustacheException.Context e) {
      String at = holder(name, e.lineNo, e.key);
      throw new PlaybookTemplateException(
          at, e.lineNo, "there is nothing called \"" + e.key + "\" here", e);
    } catch (MustacheParseException e) {
      String message = String.valueOf(e.getMessage());
      Matcher line = LINE.matcher(message);
      String at = unparsable(name);
      throw new PlaybookTemplateException(
          at,
          line.find() ? Integer.parseInt(line.group(1)) : 1,
          LINE.matcher(message).replaceAll(""),
          e);
    } catch (MustacheException e) {
      throw new PlaybookTemplateException(
          name, lineOfPart(name), String.valueOf(e.getMessage()), e);
    }
  }

  /** {@return the template, or the part of it, that has the name on the line} */
  private String holder(String name, int line, String key) {
    if (!has(name, line, key)) {
      for (String part : parts(name)) {
        if (has(part, line, key)) {
          return part;
        }
      }
    }
    return name;
  }

  private boolean has(String name, int line, String key) {
    List<String> lines = Splitter.on('\n').splitToList(templates.getOrDefault(name, ""));
    return line <= lines.size() && lines.get(line - 1).contains(key);
  }

  private String unparsable(String name) {
    for (String part : parts(name)) {
      try {
        compiler.compile(templates.getOrDefault(part, ""));
      } catch (MustacheParseException e) {
        return part;
      }
    }
    return name;
  }

  /** {@return the line on which the first part is named that there is not} */
  private int lineOfPart(String name) {
    String text = templates.getOrDefault(name, "");
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (!templates.containsKey(part.group(1))) {
        return 1 + (int) text.substring(0, part.start()).chars().filter(c -> c == '\n').count();
      }
    }
    return 1;
  }

  private List<String> parts(String name) {
    return PART.matcher(templates.getOrDefault(name, ""))
        .results()
        .map(match -> match.group(1))
        .distinct()
        .toList();
  }

  /**
   * Finds in records what they are made of, and in texts their keys, and nothing else: a template
   * can call no method.
   */
  private static final class ViewCollector extends BasicCollector {
    private static final String TEXTS = "t.";
    private static final Map<Class<?>, ImmutableMap<String, Method>> ACCESSORS =
        new ConcurrentHashMap<>();

    private final PlaybookTexts texts;

    ViewCollector(PlaybookTexts texts) {
      this.texts = texts;
    }

    @Override
    public @Nullable Mustache.VariableFetcher createFetcher(Object context, String name) {
      // JMustache would look for names with a dot from the inside out twice, each time.
      if (name.startsWith(TEXTS)) {
        return text(name.substring(TEXTS.length()));
      }
      return context instanceof PlaybookTexts ? text(name) : part(context.getClass(), name);
    }

    private @Nullable Mustache.VariableFetcher text(String key) {
      return texts.find(key).isPresent() ? (context, name) -> texts.say(key) : null;
    }

    private static @Nullable Mustache.VariableFetcher part(Class<?> type, String path) {
      int dot = path.indexOf('.');
      Method accessor = accessor(type, dot < 0 ? path : path.substring(0, dot));
      if (accessor == null || dot < 0) {
        return accessor == null ? null : (context, name) -> accessor.invoke(context);
      }
      Mustache.VariableFetcher rest = part(accessor.getReturnType(), path.substring(dot + 1));
      return rest == null ? null : (context, name) -> rest.get(accessor.invoke(context), name);
    }

    private static @Nullable Method accessor(Class<?> type, String name) {
      return type.isRecord()
          ? ACCESSORS.computeIfAbsent(type, ViewCollector::accessors).get(name)
          : null;
    }

    private static ImmutableMap<String, Method> accessors(Class<?> type) {
      ImmutableMap.Builder<String, Method> accessors = ImmutableMap.builder();
      for (RecordComponent component : type.getRecordComponents()) {
        Method accessor = component.getAccessor();
        // Any class of this package may call it; said so here, it is not looked into at each call.
        accessor.setAccessible(true);
        accessors.put(component.getName(), accessor);
      }
      return accessors.buildOrThrow();
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
