/**
 * From the text of a cell to a value or a {@link io.leadimport.internal.value.Violation}. The subpackages
 * hold a {@link io.leadimport.internal.value.ValueReader} for each type of field.
 */
@NullMarked
package io.leadimport.internal.value;

import org.jspecify.annotations.NullMarked;
