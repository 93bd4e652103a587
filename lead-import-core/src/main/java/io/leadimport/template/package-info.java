/**
 * What people need before they fill a file: {@link io.leadimport.template.CsvTemplate}, the columns of the form,
 * {@link io.leadimport.template.FormGuide}, what each of them accepts, and {@link io.leadimport.template.IdListing},
 * the partners and users they may name.
 */
@NullMarked
package io.leadimport.template;

import org.jspecify.annotations.NullMarked;
