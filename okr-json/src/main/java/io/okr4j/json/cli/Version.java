package io.okr4j.json.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the jar was built as. */
final class Version implements IVersionProvider {
  Version() {}

  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"okr " + Optional.ofNullable(version).orElse("(not packaged)")};
  }
}
