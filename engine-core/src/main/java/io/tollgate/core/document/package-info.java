/**
 * From a tenant's configuration as text to the model, strictly, with a place for every finding.
 *
 * <p>The way of the data: {@code SourceFiles} gets the texts, {@code Tokens} splits one into
 * tokens, {@code NodeReader} builds a small positioned tree for one object at a time, the {@code
 * ...Form} classes turn each tree into an object of the model, {@code Draft} collects them, {@code
 * Assembly} joins them to a tenant. Start from {@link io.tollgate.core.document.TenantDocuments}.
 * Catalogues of operations take the same way, from {@link
 * io.tollgate.core.document.CatalogueDocuments}. All that knows JSON is here, so {@code
 * ProblemJson}, which writes it, is too. It must not know how a decision is made.
 */
@NullMarked
package io.tollgate.core.document;

import org.jspecify.annotations.NullMarked;
