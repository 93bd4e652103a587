/** Readers of text, e-mail addresses, URLs, domains, phone numbers and company ids. */
@NullMarked
package io.leadimport.internal.value.text;

import org.jspecify.annotations.NullMarked;
