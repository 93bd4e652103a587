/**
 * Text, e-mail addresses, URLs, domains and phone numbers.
 */
@NullMarked
package io.leadimport.internal.value.text;

import org.jspecify.annotations.NullMarked;
