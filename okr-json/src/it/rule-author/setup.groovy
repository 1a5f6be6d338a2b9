// The rule once more, with a bug: it names the first key result, as if that were more important than
// the others.
def right = new File(basedir, 'src/main/java')
def wrong = new File(basedir, 'src/planted/java')
right.eachFileRecurse(groovy.io.FileType.FILES) { file ->
  def copy = new File(wrong, right.toPath().relativize(file.toPath()).toString())
  copy.parentFile.mkdirs()
  copy.text = file.text.replace(
      '.with("title", objective.title())',
      '''.with("title", objective.keyResults().stream()
            .map(keyResult -> keyResult.title()).findFirst().orElse("it"))''')
}
assert new File(wrong, 'com/example/leads/Leads.java').text.contains('findFirst')
return true
