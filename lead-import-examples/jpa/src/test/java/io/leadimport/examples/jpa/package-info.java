/** The host on Jakarta Persistence against the contract kit. */
@NullMarked
package io.leadimport.examples.jpa;

import org.jspecify.annotations.NullMarked;
