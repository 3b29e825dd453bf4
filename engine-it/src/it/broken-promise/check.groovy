// It failed for the promise that was broken, and for no other reason.
String log = new File(basedir, 'build.log').text
assert log.contains('METHOD_REMOVED') && log.contains('io.tollgate.core.Sample.promised()')
