/** An application of modules, which uses annotations of a package that JSR-305 has, too. */
module com.example.standing {
  requires io.okr4j.json;
  requires java.annotation;
}
