package io.okr4j.json;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.StackFrame;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.LaunchingConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.EventRequest;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Watches an application by a debugger while it reads, checks, scores and writes: whoever asks a
 * class for what it is made of is seen, in the libraries that okr4j uses, too.
 */
class NoReflectionIT {
  private static final Set<String> ASKS =
      ImmutableSet.of(
          "forName",
          "getRecordComponents",
          "newInstance",
          "privateGetDeclaredConstructors",
          "privateGetDeclaredFields",
          "privateGetDeclaredMethods");

  /** What of Java asks on behalf of others. Whatever else of it asks is known to a native image. */
  private static final ImmutableList<String> ON_BEHALF =
      ImmutableList.of(
          "java.beans.",
          "java.io.ObjectStreamClass.",
          "java.lang.reflect.Proxy.",
          "java.util.ResourceBundle.",
          "java.util.ServiceLoader");

  /** Does with a program what most applications do. */
  static final class Application {
    private Application() {}

    public static void main(String[] args) throws IOException {
      OkrProgram program = OkrJson.read(Path.of("samples/q-four.json"));
      LocalDate asOf = LocalDate.of(2026, 11, 22);
      RuleSet rules = RuleSet.recommended().configured(program).orThrow();
      OkrJson.write(rules.check(program, asOf), Map.of());
      OkrJson.write(ScoringPolicy.standard().score(program, asOf));
      OkrJson.write(program);
    }
  }

  /** Does what okr4j must not do. */
  static final class Planted {
    private Planted() {}

    public static void main(String[] args) {
      System.exit(Planted.class.getDeclaredFields().length);
    }
  }

  @Test
  void readingCheckingScoringAndWritingUseNone() throws Exception {
    assertEquals(ImmutableSortedSet.of(), reflectionIn(Application.class));
  }

  @Test
  void reflectionIsSeen() throws Exception {
    assertEquals(
        ImmutableSortedSet.of(Planted.class.getName() + ".main"), reflectionIn(Planted.class));
  }

  private static ImmutableSortedSet<String> reflectionIn(Class<?> main) throws Exception {
    LaunchingConnector launcher = Bootstrap.virtualMachineManager().defaultConnector();
    Map<String, Connector.Argument> arguments = launcher.defaultArguments();
    requireNonNull(arguments.get("main")).setValue(main.getName());
    requireNonNull(arguments.get("options"))
        .setValue("-cp \"" + System.getProperty("java.class.path") + "\"");
    VirtualMachine machine = launcher.launch(arguments);
    List<String> seen = new ArrayList<>();
    try {
      watch(machine);
      while (true) {
        EventSet events = machine.eventQueue().remove();
        for (Event event : events) {
          if (event instanceof BreakpointEvent stop) {
            seen.addAll(whoAsks(stop.thread()));
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      assertEquals(0, machine.process().waitFor());
    }
    return seen.stream().collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private static void watch(VirtualMachine machine) {
    for (ReferenceType type : machine.classesByName("java.lang.Class")) {
      for (Method method : type.methods()) {
        if (ASKS.contains(method.name()) && !method.isNative()) {
          BreakpointRequest stop =
              machine.eventRequestManager().createBreakpointRequest(method.location());
          stop.setSuspendPolicy(EventRequest.SUSPEND_EVENT_THREAD);
          stop.enable();
        }
      }
    }
  }

  /** {@return the method outside Java that asks, or has Java ask; none if Java does for itself} */
  private static List<String> whoAsks(ThreadReference thread)
      throws IncompatibleThreadStateException {
    boolean isByJava = false;
    boolean isOnBehalf = false;
    for (StackFrame frame : thread.frames()) {
      Method method = frame.location().method();
      String name = method.declaringType().name() + "." + method.name();
      if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
        return isByJava && !isOnBehalf ? List.of() : List.of(name);
      }
      isByJava |= !name.startsWith("java.lang.Class.");
      isOnBehalf |= ON_BEHALF.stream().anyMatch(name::startsWith);
    }
    return List.of();
  }
}
