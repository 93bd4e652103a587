/**
 * The result of a check: {@link io.leadimport.report.ImportReport} has exact counts and a limited list of problems.
 */
@NullMarked
package io.leadimport.report;

import org.jspecify.annotations.NullMarked;
