/**
 * Counts how the dates and numbers of a column are written, to propose a format that reads them.
 */
@NullMarked
package io.leadimport.internal.format;

import org.jspecify.annotations.NullMarked;
