/**
 * The command line. {@link io.leadimport.examples.cli.LeadImportCommand} is the entry; each subcommand is a {@code ...Command};
 * the options that they share stand in {@link io.leadimport.examples.cli.option}. The repositories are those of {@link io.leadimport.examples.jdbc}. {@link
 * io.leadimport.examples.cli.Tour} runs the commands on the sample files.
 */
@NullMarked
package io.leadimport.examples.cli;

import org.jspecify.annotations.NullMarked;
