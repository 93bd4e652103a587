package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What H2 is told so that it keeps what was committed, as the proofs show it. */
final class DatabaseUrlTest {
    @Test
    void aFileIsWrittenAtOnceAndOverNothing() {
        assertEquals(
                "jdbc:h2:file:./leads;WRITE_DELAY=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0",
                new DatabaseUrl("jdbc:h2:file:./leads").creating());
        assertEquals(
                "jdbc:h2:./leads;WRITE_DELAY=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;IFEXISTS=TRUE",
                new DatabaseUrl("jdbc:h2:./leads").existing());
    }

    @Test
    void whatTheUserSetStays() {
        assertEquals(
                "jdbc:h2:./leads;write_delay=100;Reuse_Space=TRUE;TRACE_LEVEL_FILE=0",
                new DatabaseUrl("jdbc:h2:./leads;write_delay=100;Reuse_Space=TRUE").creating());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:tcp://localhost/leads",
                "jdbc:h2:ssl://localhost/leads",
                "jdbc:h2:mem:leads",
                "jdbc:postgresql:leads"
            })
    void nothingIsAddedForAServerOrForWhatIsInMemory(String url) {
        assertEquals(url, new DatabaseUrl(url).creating());
        assertEquals(url, new DatabaseUrl(url).existing());
    }
}
