/** Opens the database that {@code --db} names: a file of SQLite, or a database of a PostgreSQL server. */
@NullMarked
package io.leadimport.examples.cli.database;

import org.jspecify.annotations.NullMarked;
