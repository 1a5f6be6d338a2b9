// Each function of the planted code is an error of its own.
def log = new File(basedir, 'build.log').text
def planted = new File(basedir, 'src/planted/kotlin/Nulls.kt').readLines()
def functions = planted.findIndexValues { it.startsWith('fun ') }
assert functions.size() == 6
functions.each { first ->
  int last = first + (planted[(int) first].endsWith('=') ? 1 : 0)
  assert log =~ /Nulls\.kt:${last + 1}:/, "Kotlin takes: ${planted[(int) first]}"
}
return true
