/** The plain-JDBC host against the contract kit. */
@NullMarked
package io.leadimport.examples.jdbc;

import org.jspecify.annotations.NullMarked;
