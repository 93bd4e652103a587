/** Programs that people use on our files, in the Maven profile {@code browser-and-tools} only. */
@NullMarked
package io.leadimport.examples.tools;

import org.jspecify.annotations.NullMarked;
