/** The files that a command reads and writes. What it writes is written whole or not at all, and never over what it reads. */
@NullMarked
package io.leadimport.examples.cli.file;

import org.jspecify.annotations.NullMarked;
