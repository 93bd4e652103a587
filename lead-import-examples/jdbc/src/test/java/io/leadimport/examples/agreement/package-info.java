/** Tests that the databases agree. */
@NullMarked
package io.leadimport.examples.agreement;

import org.jspecify.annotations.NullMarked;
