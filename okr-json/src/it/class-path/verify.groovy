// What an embedder carries is what dependencies.txt says. When it is meant to change, it changes there.
def carried = new File(basedir, 'target/dependencies.txt').text.normalize()
def expected = new File(basedir, 'dependencies.txt').text.replace('OKR4J', okr4jVersion)
assert carried == expected

def review = new File(basedir, 'src/main/java/com/example/review/Review.java')
assert review.readLines().size() < 60
return true
