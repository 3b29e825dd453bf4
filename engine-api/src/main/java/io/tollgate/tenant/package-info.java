/**
 * The checked model of a tenant: its APIs, clients, grants, roles, organizations and profiles.
 *
 * <p>Start from {@link io.tollgate.tenant.Tenant}; what is no tenant is told by {@link
 * io.tollgate.tenant.InvalidTenantException}, and the names of flows are those of {@link
 * io.tollgate.tenant.GrantType}. Every value is immutable and valid in itself once it exists;
 * nothing here knows how a document is read or how a decision is made.
 */
package io.tollgate.tenant;
