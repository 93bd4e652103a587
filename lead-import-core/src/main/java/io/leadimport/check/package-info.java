/**
 * From cells to verdicts. {@link io.leadimport.check.RowValidator} checks one row in a test;
 * {@link io.leadimport.check.FileCheck} checks every row of a file, partners, users, other records and the host's rule
 * included; {@link io.leadimport.check.LeadReader} builds the leads of a file that was found free of errors. All three
 * run the same checks, compiled once per form, on a view of the parser's buffer: a cell becomes a String only if it is
 * wrong or stored.
 */
@NullMarked
package io.leadimport.check;

import org.jspecify.annotations.NullMarked;
