/** The databases that tests run on: H2 in memory, and a PostgreSQL server of their own. */
@NullMarked
package io.leadimport.examples.database;

import org.jspecify.annotations.NullMarked;
