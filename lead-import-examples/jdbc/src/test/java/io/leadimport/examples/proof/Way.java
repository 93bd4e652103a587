package io.leadimport.examples.proof;

import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.spi.LeadRepository;
import javax.sql.DataSource;

/** A way of storing leads. The importing process gets the name of such a class, which has a public constructor. */
public interface Way {
    /** {@return a repository that need not be closed, since its process ends} */
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
