/**
 * The import: a {@link io.leadimport.LeadImporter} takes an {@link io.leadimport.ImportRequest} and returns an {@link
 * io.leadimport.ImportOutcome}. Each of the other packages is usable on its own.
 */
@NullMarked
package io.leadimport;

import org.jspecify.annotations.NullMarked;
