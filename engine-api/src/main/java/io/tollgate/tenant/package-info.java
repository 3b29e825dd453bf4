/**
 * The checked model of a tenant: its APIs, clients, grants, roles, organizations and profiles.
 *
 * <p>Start from {@link io.tollgate.tenant.Tenant}. Every value is immutable and valid in itself
 * once it exists; nothing here knows how a document is read or how a decision is made.
 */
package io.tollgate.tenant;
