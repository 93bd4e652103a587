/**
 * Dates and times.
 */
@NullMarked
package io.leadimport.internal.value.time;

import org.jspecify.annotations.NullMarked;
