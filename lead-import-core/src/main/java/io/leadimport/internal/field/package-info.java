/**
 * A field with its checks ready to run: {@link io.leadimport.internal.field.CellReader} reads a cell as
 * a value of the field's type and checks its constraints.
 */
@NullMarked
package io.leadimport.internal.field;

import org.jspecify.annotations.NullMarked;
