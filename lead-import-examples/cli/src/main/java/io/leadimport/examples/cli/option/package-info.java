/** The options that several commands share, and what they mean for a request. */
@NullMarked
package io.leadimport.examples.cli.option;

import org.jspecify.annotations.NullMarked;
