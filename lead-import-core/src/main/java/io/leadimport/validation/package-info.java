/**
 * Checks without a file: {@link io.leadimport.validation.RowValidator} checks one row, in a test or for a page that
 * edits a single lead.
 */
@NullMarked
package io.leadimport.validation;

import org.jspecify.annotations.NullMarked;
