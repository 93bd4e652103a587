/**
 * The types of fields. Each type is a record that implements {@link io.leadimport.form.type.FieldType} and holds
 * the options of the type. Hosts rarely name them: {@link io.leadimport.form.Fields} has a method for each.
 */
@NullMarked
package io.leadimport.form.type;

import org.jspecify.annotations.NullMarked;
