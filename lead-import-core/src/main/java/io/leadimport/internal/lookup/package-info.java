/**
 * From ids to partners, users and records of the host, looked up in blocks; and values that must be
 * unique in a file.
 */
@NullMarked
package io.leadimport.internal.lookup;

import org.jspecify.annotations.NullMarked;
