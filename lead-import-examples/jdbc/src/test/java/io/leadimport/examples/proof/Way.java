package io.leadimport.examples.proof;

import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.spi.LeadRepository;
import javax.sql.DataSource;

/** How leads are stored. A process that imports is given the name of such a class, which has a public constructor for it. */
public interface Way {
    /** {@return a repository for a process that is about to end: nobody closes it} */
    LeadRepository over(DataSource dataSource);

    /** In JDBC batches. */
    final class Batches implements Way {
        @Override
        public LeadRepository over(DataSource dataSource) {
            return JdbcLeadRepository.batching(dataSource);
        }
    }

    /** With COPY, in PostgreSQL only. */
    final class Copy implements Way {
        @Override
        public LeadRepository over(DataSource dataSource) {
            return JdbcLeadRepository.copying(dataSource);
        }
    }
}
