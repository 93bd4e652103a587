/**
 * How to read a file, as a person decided: {@link io.leadimport.profile.ColumnMapping} says which column fills which field.
 */
@NullMarked
package io.leadimport.profile;

import org.jspecify.annotations.NullMarked;
