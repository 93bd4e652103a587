/**
 * A host on plain JDBC: leads, partners, users and reviews in the tables of {@link io.leadimport.examples.jdbc.Schema}, on
 * SQLite or PostgreSQL. Start with {@link io.leadimport.examples.jdbc.JdbcLeadRepository} and its neighbours, each over a
 * {@link javax.sql.DataSource}; {@link io.leadimport.examples.jdbc.JdbcLeadListing} reads the leads back. A {@code
 * LeadSink} writes leads: {@code BatchInsert} on any database, {@code CopyInsert} on PostgreSQL.
 */
@NullMarked
package io.leadimport.examples.jdbc;

import org.jspecify.annotations.NullMarked;
