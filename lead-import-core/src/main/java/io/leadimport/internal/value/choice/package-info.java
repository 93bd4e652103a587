/**
 * Values out of a list: choices, yes and no, countries, languages.
 */
@NullMarked
package io.leadimport.internal.value.choice;

import org.jspecify.annotations.NullMarked;
