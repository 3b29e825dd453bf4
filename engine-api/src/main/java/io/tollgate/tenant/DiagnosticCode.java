package io.tollgate.tenant;

/**
 * The kinds of finding about a tenant's configuration or a catalogue of operations. The names are
 * stable: they may be used in scripts, and each has its section in the troubleshooting guide.
 *
 * @since 0.1.0
 */
public enum DiagnosticCode {
  /** A file or directory cannot be read. */
  UNREADABLE,
  /** The input is in none of the shapes that Tollgate reads. */
  UNKNOWN_SHAPE,
  /** The text is not JSON. */
  MALFORMED_JSON,
  /** The text is not YAML. */
  MALFORMED_YAML,
  /** The bytes are not UTF-8. */
  MALFORMED_ENCODING,
  /** A YAML construct that is refused on purpose: alias, merge key, tag, second document. */
  UNSUPPORTED_YAML,
  /** The input is deeper, longer or larger than what is read. */
  LIMIT_EXCEEDED,
  /** A key stands twice in one object. */
  DUPLICATE_KEY,
  /** A value has another type than its field. */
  WRONG_TYPE,
  /** A field that a closed object does not have. */
  UNKNOWN_FIELD,
  /** A value that an enumeration does not have. */
  UNKNOWN_VALUE,
  /** A required field is not given. */
  MISSING_FIELD,
  /** A value breaks a limit or pattern of its field. */
  INVALID_VALUE,
  /** A value stands twice where each may stand once. */
  DUPLICATE_VALUE,
  /** Two fields of one object exclude each other. */
  CONFLICTING_FIELDS,
  /** Two objects of one kind have the same id. */
  DUPLICATE_ID,
  /** {@code allow_all} is given for the client flow, where it is illegal. */
  ALLOW_ALL_FOR_CLIENT_FLOW,
  /** A reference names nothing of the tenant. */
  UNKNOWN_REFERENCE,
  /** An audience names an API but for its trailing slash. */
  AUDIENCE_TRAILING_SLASH,
  /** Two client grants are for the same grantee, audience and subject type. */
  DUPLICATE_GRANT,
  /** A client grant gives a third-party client access to a system API. */
  THIRD_PARTY_SYSTEM_GRANT,
  /** A client grant lets third-party clients name any organization. */
  THIRD_PARTY_ANY_ORGANIZATION,
  /** A grant, role or refresh token policy names a scope that its API does not define. */
  SCOPE_NOT_DEFINED,
  /** A client grant has no effect under the API's access policy. */
  GRANT_WITHOUT_EFFECT,
  /** An alternative of an operation is never used, for an earlier one asks for no more. */
  ALTERNATIVE_WITHOUT_EFFECT,
  /** An operation's path begins with the optional version, which the path of a call loses. */
  VERSION_IN_PATH,
  /** A client may get scopes of the My Organization API but has no configuration for it. */
  CONFIGURATION_MISSING,
  /** The My Organization API is open to every application. */
  OPEN_ACCESS_POLICY,
  /** The strategy {@code ad} is accepted, but missing from the platform's published schemas. */
  STRATEGY_AD,
  /** A deprecated spelling of a value is accepted. */
  DEPRECATED_SPELLING,
  /** An identifier does not look like the platform's. */
  UNUSUAL_IDENTIFIER,
  /** Two things that can be named in one place share a name, so neither can be named by it. */
  AMBIGUOUS_NAME,
  /** Something is left out of the tenant because Tollgate does not decide about it. */
  IGNORED,
  /** A default was applied because nothing was given. */
  DEFAULT_APPLIED,
  /** There were more findings than are kept. */
  MORE_FINDINGS
}
