/** Reads the partners and users that {@code init} loads. */
@NullMarked
package io.leadimport.examples.cli.directory;

import org.jspecify.annotations.NullMarked;
