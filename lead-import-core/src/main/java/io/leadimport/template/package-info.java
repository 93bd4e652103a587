/**
 * Files that help people to fill in a CSV file: {@link io.leadimport.template.CsvTemplate} has the columns of the form,
 * {@link io.leadimport.template.FormGuide} describes what each column accepts, and {@link
 * io.leadimport.template.IdListing} lists the partners and users that they may enter.
 */
@NullMarked
package io.leadimport.template;

import org.jspecify.annotations.NullMarked;
