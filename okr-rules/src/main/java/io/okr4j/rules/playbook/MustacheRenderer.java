package io.okr4j.rules.playbook;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
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

  MustacheRenderer(ImmutableMap<String, String> templates, Function<String, String> escape) {
    this.templates = templates;
    compiler =
        Mustache.compiler()
            .withEscaper(escape::apply)
            .withCollector(new ViewCollector())
            .withLoader(name -> new StringReader(part(name)))
            .withFormatter(MustacheRenderer::format)
            .emptyStringIsFalse(true)
            .strictSections(true);
  }

  /** JMustache asks for this to see whether a section is empty: records would say all they hold. */
  private static String format(Object value) {
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
      return compiler.compile(part(name)).execute(view);
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
   * can call no method. It needs no access that the records do not give to their own package.
   */
  private static final class ViewCollector extends BasicCollector {
    private static final Map<Class<?>, ImmutableMap<String, Method>> ACCESSORS =
        new ConcurrentHashMap<>();

    @Override
    public @Nullable Mustache.VariableFetcher createFetcher(Object context, String name) {
      if (context instanceof PlaybookTexts texts) {
        return texts.find(name).isPresent() ? (ctx, n) -> ((PlaybookTexts) ctx).say(n) : null;
      }
      if (!(context instanceof Record)) {
        return null;
      }
      Method accessor =
          ACCESSORS.computeIfAbsent(context.getClass(), ViewCollector::accessors).get(name);
      return accessor == null ? null : (ctx, n) -> accessor.invoke(ctx);
    }

    private static ImmutableMap<String, Method> accessors(Class<?> type) {
      ImmutableMap.Builder<String, Method> accessors = ImmutableMap.builder();
      for (RecordComponent component : type.getRecordComponents()) {
        accessors.put(component.getName(), component.getAccessor());
      }
      return accessors.buildOrThrow();
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
