/**
 * The columns of a file: {@link io.leadimport.profile.ColumnMapping} is a decision of a person which column fills which field.
 */
@NullMarked
package io.leadimport.profile;

import org.jspecify.annotations.NullMarked;
