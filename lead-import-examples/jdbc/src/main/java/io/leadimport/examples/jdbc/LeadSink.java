package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.NewLead;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes the leads of one import into their table, in the order in which they are given. */
interface LeadSink extends AutoCloseable {
    /** A way of writing. */
    interface Opener {
        LeadSink open(Connection connection, ImportKey key) throws SQLException;
    }

    void add(NewLead lead) throws SQLException;

    /** Writes what was kept back to be written together. */
    void finish() throws SQLException;

    /** Gives up what was not finished. */
    @Override
    void close() throws SQLException;
}
