/**
 * The import as a whole: an {@link io.leadimport.ImportRequest} goes into a {@link io.leadimport.LeadImporter}, an {@link
 * io.leadimport.ImportOutcome} comes out. The other packages are the stages of the way, each usable alone.
 */
@NullMarked
package io.leadimport;

import org.jspecify.annotations.NullMarked;
