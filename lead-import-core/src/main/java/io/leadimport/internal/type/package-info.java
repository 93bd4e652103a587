/**
 * The types of fields, one record each, with everything that is specific to the type as data. {@link
 * io.leadimport.internal.type.TypeDefinition} lists them.
 */
@NullMarked
package io.leadimport.internal.type;

import org.jspecify.annotations.NullMarked;
