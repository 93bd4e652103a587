/**
 * The command line: {@link io.leadimport.examples.cli.LeadImportCommand} with one class per subcommand, over the host of
 * {@link io.leadimport.examples.jdbc}. {@link io.leadimport.examples.cli.Tour} shows it on the sample files.
 */
@NullMarked
package io.leadimport.examples.cli;

import org.jspecify.annotations.NullMarked;
