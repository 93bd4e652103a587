/** The command line as a script sees it: arguments in, output, exit status and files out. */
@NullMarked
package io.leadimport.examples.cli;

import org.jspecify.annotations.NullMarked;
