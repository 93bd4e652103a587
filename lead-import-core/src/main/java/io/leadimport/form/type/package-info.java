/**
 * The parts of a field: its {@link io.leadimport.form.type.FieldType}, formats of dates and numbers, options, and constraints.
 * Hosts define types of their own with {@link io.leadimport.form.type.CustomType}.
 */
@NullMarked
package io.leadimport.form.type;

import org.jspecify.annotations.NullMarked;
