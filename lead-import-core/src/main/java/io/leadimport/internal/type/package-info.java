/**
 * The types of fields, one record each, with all that is particular to a type as data. {@link
 * io.leadimport.internal.type.TypeDefinition} lists them.
 */
@NullMarked
package io.leadimport.internal.type;

import org.jspecify.annotations.NullMarked;
