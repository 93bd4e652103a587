package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.NewLead;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes the leads of one import into their table, in their order. */
interface LeadSink extends AutoCloseable {
    /** Creates a sink. */
    interface Opener {
        LeadSink open(Connection connection, ImportKey key) throws SQLException;
    }

    void add(NewLead lead) throws SQLException;

    /** Writes the leads that are still buffered. */
    void finish() throws SQLException;

    /** Releases the resources; abandons the leads that were not finished. */
    @Override
    void close() throws SQLException;
}
