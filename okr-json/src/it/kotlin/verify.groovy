// Every function of the planted code is refused, each for itself.
def log = new File(basedir, 'build.log').text
for (file in ['nulls/Nulls.kt', 'care/Care.kt']) {
  def lines = new File(basedir, "src/planted/$file").readLines()
  def functions = lines.findIndexValues { it.startsWith('fun ') }
  assert functions.size() > 1
  functions.each { first ->
    def last = first + (lines[(int) first].endsWith('=') ? 1 : 0)
    assert log.contains("$file:${last + 1}:"), "Kotlin takes: ${lines[(int) first]}"
  }
}
return true
