/**
 * From records to verdicts and leads: {@link io.leadimport.internal.row.FileCheck} checks every row of a file, {@link
 * io.leadimport.internal.row.LeadReader} builds its leads, and {@link io.leadimport.internal.row.ErrorFile} writes the
 * file back with the problems of its rows.
 */
@NullMarked
package io.leadimport.internal.row;

import org.jspecify.annotations.NullMarked;
