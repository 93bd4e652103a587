/** Readers of numbers, percentages and amounts of money. */
@NullMarked
package io.leadimport.internal.value.number;

import org.jspecify.annotations.NullMarked;
