/** The databases that tests run on: SQLite in a file, and a PostgreSQL server of their own. */
@NullMarked
package io.leadimport.examples.database;

import org.jspecify.annotations.NullMarked;
