// The rule that is right keeps all laws; of the planted bug the report shows the law, what to do
// about the rule, and a program that is small enough to read.
def log = new File(basedir, 'build.log').text
def (right, wrong) = log.split('BUILD SUCCESS', 2)

assert right =~ /Tests run: \d+, Failures: 0, Errors: 0, Skipped: 0.* -- in com.example.leads.LeadsTest/
assert right =~ /Tests run: \d+, Failures: 0, Errors: 0, Skipped: 0.* -- in com.example.grades.GradesTest/
assert right =~ /Tests run: \d+, Failures: 0, Errors: 0, Skipped: 0.* -- in com.example.dutch.DutchTest/

assert wrong =~ /LeadsTest.doesNotMindTheOrder/
assert wrong.contains('The order of a list means nothing.')

def shrunk = wrong.substring(wrong.indexOf('Shrunk Sample'), wrong.indexOf('Original Sample'))
// An objective with the two key results whose order matters, whatever the seed.
assert shrunk.count('Objective{') == 1
assert shrunk.count('KeyResult{') == 2
assert shrunk.length() < 3000
return true
