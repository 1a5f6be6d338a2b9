// On the module path, and with okr4j linked into the Java that runs it.
for (printed in ['run.txt', 'linked.txt']) {
  assert new File(basedir, "target/$printed").text.normalize() == 'shop 0.5\n5 errors\n'
}
return true
