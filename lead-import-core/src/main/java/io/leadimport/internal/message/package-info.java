/**
 * Renders the texts of this library in the reader's language: {@link io.leadimport.internal.message.Messages} fills the texts of
 * the properties files, which stand in the package of problems, where hosts look for their keys.
 */
@NullMarked
package io.leadimport.internal.message;

import org.jspecify.annotations.NullMarked;
