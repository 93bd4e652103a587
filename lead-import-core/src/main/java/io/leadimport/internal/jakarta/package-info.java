/**
 * Constraints of Jakarta Validation that a host's classes declare, and the provider that judges them.
 */
@NullMarked
package io.leadimport.internal.jakarta;

import org.jspecify.annotations.NullMarked;
