/** What importing costs, measured and never asserted. */
@NullMarked
package io.leadimport.examples.benchmark;

import org.jspecify.annotations.NullMarked;
