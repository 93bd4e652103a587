/**
 * What can be wrong with a file, as values: a stable code, a severity, a position and arguments. The text is rendered last,
 * in the reader's locale, by {@link io.leadimport.problem.Problem#message}. Every other package may use this one; it uses
 * none of them.
 */
@NullMarked
package io.leadimport.problem;

import org.jspecify.annotations.NullMarked;
