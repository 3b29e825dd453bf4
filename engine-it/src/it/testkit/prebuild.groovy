// The suites are those of the page: they are not written down twice.
def suites = new File(basedir, '../../../../engine-core/src/test/java/io/tollgate/core/testing')
def target = new File(basedir, 'src/test/java/io/tollgate/core/testing')
target.mkdirs()
['AcmePolicyProperties', 'LimitsInTimeProperties', 'SentencesTest', 'TenantFolder', 'TenantFolderTest'].each {
  new File(target, it + '.java').text = new File(suites, it + '.java').text
}
return true
