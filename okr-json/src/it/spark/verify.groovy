def job = new File(basedir, 'src/main/java/com/example/portfolio/Portfolio.java')
assert job.readLines().size() < 50
return true
