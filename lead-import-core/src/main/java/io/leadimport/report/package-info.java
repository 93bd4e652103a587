/**
 * What is said of a file: {@link io.leadimport.report.ImportReport} with exact counts and a capped list of problems, its
 * JSON form, and the {@link io.leadimport.report.ErrorFile}, which is the file itself with a column of problems.
 */
@NullMarked
package io.leadimport.report;

import org.jspecify.annotations.NullMarked;
