/**
 * The operations of an API: what can be called, which scopes that takes, and what else must hold.
 *
 * <p>Start from {@link io.tollgate.operation.OperationCatalogue}; a document that is none is told
 * by {@link io.tollgate.operation.InvalidCatalogueException}. A catalogue is data: the one of the
 * My Organization API ships with the engine, and an API of one's own brings its own.
 */
package io.tollgate.operation;
