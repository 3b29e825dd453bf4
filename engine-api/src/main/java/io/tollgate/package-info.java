/**
 * What a caller touches: requests, decisions and their reasons. Start from {@code PolicyEngine}. It
 * must not know how a tenant is stored, read or compiled.
 */
@NullMarked
package io.tollgate;

import org.jspecify.annotations.NullMarked;
