/**
 * What a person says about a file: {@link io.leadimport.profile.ColumnMapping} names the field that each column
 * fills.
 */
@NullMarked
package io.leadimport.profile;

import org.jspecify.annotations.NullMarked;
