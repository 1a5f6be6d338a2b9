package io.okr4j.core;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.ClassPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** All types of the model that have a builder, and their fields, so that no test forgets one. */
final class ValueTypes {
  private ValueTypes() {}

  static final ImmutableList<Class<? extends Extensible>> ALL = all();

  private static ImmutableList<Class<? extends Extensible>> all() {
    try {
      return ClassPath.from(ValueTypes.class.getClassLoader())
          .getTopLevelClasses("io.okr4j.core")
          .stream()
          .map(ClassPath.ClassInfo::load)
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .filter(type -> Extensible.class.isAssignableFrom(type) && !type.isInterface())
          .sorted(Comparator.comparing(Class::getName))
          .map(type -> type.asSubclass(Extensible.class))
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Arbitrary values of all types. */
  static Arbitrary<Extensible> values() {
    return Arbitraries.of(ALL).flatMap(ValueTypes::values);
  }

  /** Arbitrary values of a type. */
  static Arbitrary<Extensible> values(Class<? extends Extensible> type) {
    return Arbitraries.defaultFor(type).map(value -> value);
  }

  /** The fields of a type by name: what there is a with-er for. */
  static ImmutableMap<String, Method> fields(Class<? extends Extensible> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getParameterCount() == 0 && hasWither(type, method.getName()))
        .collect(toImmutableMap(Method::getName, method -> method, (one, other) -> one));
  }

  /** The value with another one in a field. */
  static Extensible with(Extensible value, String field, Object changed) {
    Class<?> type = typeOf(value);
    Method wither =
        Arrays.stream(type.getMethods())
            .filter(method -> method.getName().equals(wither(field)))
            .filter(method -> accepts(method.getParameterTypes()[0], changed))
            .findFirst()
            .orElseThrow();
    return (Extensible) invoke(wither, value, changed);
  }

  static Object get(Extensible value, Method field) {
    return invoke(field, value);
  }

  static Class<? extends Extensible> typeOf(Extensible value) {
    return value.getClass().getSuperclass().asSubclass(Extensible.class);
  }

  /** Calls a method; what it throws comes out as it is. */
  static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean hasWither(Class<?> type, String field) {
    return Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals(wither(field)));
  }

  private static boolean accepts(Class<?> parameter, Object value) {
    return parameter.isInstance(value);
  }

  private static String wither(String field) {
    return "with" + CaseFormat.LOWER_CAMEL.to(CaseFormat.UPPER_CAMEL, field);
  }
}
