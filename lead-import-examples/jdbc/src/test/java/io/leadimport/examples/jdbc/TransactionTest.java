package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.database.FaultyConnections;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadsNotStoredException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDBC hosts when the database fails, and the state in which they return the connection. */
final class TransactionTest {
    /** An isolation level that is not the default of SQLite or PostgreSQL. */
    private static final int ISOLATION = Connection.TRANSACTION_SERIALIZABLE;

    private static final String AS_IT_CAME = "true " + ISOLATION;

    private static Stream<Arguments> retryable() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of("40001", "40P01").map(state -> Arguments.of(kind, state)));
    }

    @ParameterizedTest
    @MethodSource("retryable")
    void aTransactionThatTheDatabaseGaveUpIsDoneAgainFromItsStart(Kind kind, String state) {
        Fixture fixture = new Fixture(kind);
        fixture.connections.refusingCommits(2, state);
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        fixture.leads.saveAll(batch);
        assertEquals(3, batch.iterations());
        assertEquals(batch.size(), fixture.database.count("leads"));
        assertEquals(Collections.nCopies(3, AS_IT_CAME), fixture.connections.returned());
    }

    @ParameterizedTest
    @MethodSource("retryable")
    void itIsDoneFiveTimesAtMostAndThenKnownNotToBeStored(Kind kind, String state) {
        Fixture fixture = new Fixture(kind);
        fixture.connections.failing((method, real) -> {
            if (method.equals("commit")) {
                throw new SQLException("a value", state);
            }
            return real.call();
        });
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        Throwable thrown = assertThrows(LeadsNotStoredException.class, () -> fixture.leads.saveAll(batch));
        assertEquals(
                "storing an import failed: SQLException, SQL state " + state + ", code 0",
                thrown.getCause().getMessage());
        assertEquals(5, batch.iterations());
        fixture.holdsNothing();
        assertEquals(Collections.nCopies(5, AS_IT_CAME), fixture.connections.returned());
    }

    @Test
    void anInterruptEndsTheAttemptsAndIsKept() {
        Fixture fixture = new Fixture(Kind.SQLITE);
        fixture.connections.failing((method, real) -> {
            if (method.equals("commit")) {
                Thread.currentThread().interrupt();
                throw new SQLException("a value", "40001");
            }
            return real.call();
        });
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        assertThrows(LeadsNotStoredException.class, () -> fixture.leads.saveAll(batch));
        assertTrue(Thread.interrupted());
        assertEquals(1, batch.iterations());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCommitWhoseReplyIsLostIsNeitherRepeatedNorSaidToHaveFailed(Kind kind) {
        Fixture fixture = new Fixture(kind);
        fixture.connections.losingReplies();
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        StoreFailedException lost = assertThrows(StoreFailedException.class, () -> fixture.leads.saveAll(batch));
        assertTrue(lost.isOutcomeUnknown());
        assertEquals(1, batch.iterations());
        assertEquals(batch.size(), fixture.database.count("leads"));
        assertEquals(1, fixture.database.count("lead_imports"));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatCannotBeRolledBackIsNotCommittedByGivingTheConnectionBack(Kind kind) {
        Fixture fixture = new Fixture(kind);
        fixture.connections.failing((method, real) -> {
            throw new SQLException("a value", "08006");
        });
        IllegalStateException failure = new IllegalStateException("the source failed");
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1").inTheMiddle(() -> {
            throw failure;
        });
        assertSame(failure, assertThrows(IllegalStateException.class, () -> fixture.leads.saveAll(batch)));
        assertEquals(
                "rolling back failed: SQLException, SQL state 08006, code 0", failure.getSuppressed()[0].getMessage());
        assertEquals(List.of("aborted"), fixture.connections.returned());
        fixture.holdsNothing();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theConnectionComesBackAsItWasOnEveryWayOut(Kind kind) {
        Fixture fixture = new Fixture(kind);
        fixture.leads.saveAll(WatchedBatch.ofTwoPartners("i-1"));
        assertThrows(ImportIdTakenException.class, () -> fixture.leads.saveAll(WatchedBatch.ofTwoPartners("i-1")));
        WatchedBatch failing = WatchedBatch.ofTwoPartners("i-2").inTheMiddle(() -> {
            throw new StackOverflowError();
        });
        assertThrows(StackOverflowError.class, () -> fixture.leads.saveAll(failing));
        assertTrue(fixture.leads.findImport(ImportKey.ofAdmins("i-1")).isPresent());
        assertFalse(fixture.leads.findImport(ImportKey.ofAdmins("i-2")).isPresent());
        assertEquals(Collections.nCopies(5, AS_IT_CAME), fixture.connections.returned());
        assertEquals(0, fixture.connections.open());
    }

    @Test
    void aSerializationFailureOfPostgresIsRetried() {
        Fixture fixture = new Fixture(Kind.POSTGRES);
        AtomicInteger disturbances = new AtomicInteger(1);
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1").inTheMiddle(() -> {
            if (disturbances.getAndDecrement() > 0) {
                fixture.database.execute("update partners set name = 'renamed' where id = 'P-2'");
            }
        });
        fixture.leads.saveAll(batch);
        assertEquals(2, batch.iterations());
        assertEquals(batch.size(), fixture.database.count("leads"));
    }

    /** A database, connections to it that may fail, and the host over them. */
    private static final class Fixture {
        private final TestDatabase database;
        private final FaultyConnections connections;
        private final JdbcLeadRepository leads;

        Fixture(Kind kind) {
            database = kind.withDirectory();
            connections = new FaultyConnections(database.dataSource(), ISOLATION);
            leads = kind == Kind.POSTGRES
                    ? JdbcLeadRepository.copying(connections.dataSource())
                    : JdbcLeadRepository.batching(connections.dataSource());
        }

        void holdsNothing() {
            assertEquals(0, database.count("lead_imports"));
            assertEquals(0, database.count("leads"));
        }
    }
}
