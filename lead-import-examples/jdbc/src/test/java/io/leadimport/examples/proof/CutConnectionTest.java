package io.leadimport.examples.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.ImportOutcome;
import io.leadimport.LeadImporter;
import io.leadimport.OutcomeUnknownException;
import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.examples.proof.CuttingProxy.Cut;
import io.leadimport.spi.LeadsNotStoredException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The connection to PostgreSQL is cut at each message of an import. */
class CutConnectionTest {
    private static final int LEADS = 25;
    private static final String APPLICATION = "cut";

    @TempDir
    static Path folder;

    private static CrashServer server;
    private static DataSource direct;
    private static Path file;

    @BeforeAll
    static void start() throws Exception {
        server = CrashServer.start(folder.resolve("postgres"));
        direct = ProofDatabase.connections(server.url());
        BrokenImport.prepare(direct);
        file = BrokenImport.file(folder, LEADS);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** How an import ended. */
    private enum Ended {
        IMPORTED,
        NOT_STORED,
        UNKNOWN,
        FAILED_BEFORE
    }

    @Test
    void aConnectionCutAtSomeMessagesLeavesNoPartOfAnImport() throws Exception {
        Map<Ended, Integer> ends = cutAt(Cut.BEFORE_MESSAGE, messages(true) / 12 + 1, true);
        assertTrue(ends.containsKey(Ended.FAILED_BEFORE), ends::toString);
    }

    /** After the network is back, the importer finds out whether the import is stored. */
    @Test
    void aLostReplyToTheCommitIsFoundOutAsImported() throws Exception {
        int commits = 0;
        int messages = messages(true);
        for (int message = messages; message > messages - 12; message--) {
            try (CuttingProxy proxy = new CuttingProxy(server.port(), message, Cut.BEFORE_MESSAGE)) {
                String importId = "reply-" + message;
                Ended ended = run(proxy, importId, true);
                if (ended == Ended.IMPORTED && proxy.cutMessage().equals("server C")) {
                    assertTrue(Stored.of(direct, importId).isThere());
                    commits++;
                }
            }
        }
        assertTrue(commits > 0, "the reply to the commit was among them");
    }

    @Test
    void aLostReplyToTheCommitIsUnknownWhileNobodyCanBeAsked() throws Exception {
        Map<Ended, Integer> ends = new EnumMap<>(Ended.class);
        int messages = messages(true);
        for (int message = messages - 12; message <= messages; message++) {
            cut(Cut.FOR_GOOD, message, "down-" + message, true, ends);
        }
        assertTrue(ends.containsKey(Ended.UNKNOWN), ends::toString);
    }

    @Test
    @Tag("proof")
    void aConnectionCutBeforeAnyMessageLeavesNoPartOfAnImport() throws Exception {
        cutAt(Cut.BEFORE_MESSAGE, 1, true);
        cutAt(Cut.BEFORE_MESSAGE, 1, false);
    }

    @Test
    @Tag("proof")
    void aConnectionCutInsideAnyMessageLeavesNoPartOfAnImport() throws Exception {
        cutAt(Cut.INSIDE_MESSAGE, 1, true);
        cutAt(Cut.INSIDE_MESSAGE, 1, false);
    }

    @Test
    @Tag("proof")
    void aConnectionCutForGoodAtAnyMessageLeavesNoPartOfAnImport() throws Exception {
        cutAt(Cut.FOR_GOOD, 1, true);
        cutAt(Cut.FOR_GOOD, 1, false);
    }

    /** The number of messages of an undisturbed import. */
    private static int messages(boolean copying) throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.port(), 0, Cut.FOR_GOOD)) {
            assertEquals(Ended.IMPORTED, run(proxy, "whole-" + proxy.port() + "-" + System.nanoTime(), copying));
            return proxy.messages();
        }
    }

    private static Map<Ended, Integer> cutAt(Cut cut, int step, boolean copying) throws Exception {
        Map<Ended, Integer> ends = new TreeMap<>();
        int messages = messages(copying);
        for (int message = 1; message <= messages; message += step) {
            cut(cut, message, cut + "-" + copying + "-" + step + "-" + message, copying, ends);
        }
        System.out.println((copying ? "COPY" : "batches") + ", messages: " + messages + ", every: " + step + ", " + cut
                + ": " + ends);
        return ends;
    }

    private static void cut(Cut cut, int message, String importId, boolean copying, Map<Ended, Integer> ends)
            throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(server.port(), message, cut)) {
            Ended ended = run(proxy, importId, copying);
            awaitNoBackend();
            Stored stored = Stored.of(direct, importId);
            String what = cut + " at " + message + ", " + proxy.cutMessage() + ", " + ended;
            stored.assertWhole(LEADS, ended == Ended.IMPORTED, what);
            if (ended == Ended.NOT_STORED || ended == Ended.FAILED_BEFORE) {
                assertEquals(Stored.NOTHING, stored, what);
            }
            ends.merge(ended, 1, Integer::sum);
        }
    }

    private static Ended run(CuttingProxy proxy, String importId, boolean copying) {
        DataSource cut = through(proxy);
        LeadImporter importer = BrokenImport.importer(
                cut, copying ? JdbcLeadRepository.copying(cut) : JdbcLeadRepository.batching(cut));
        boolean checked = false;
        try (var check = importer.check(BrokenImport.request(importId, file))) {
            checked = true;
            return check.commit() instanceof ImportOutcome.Imported ? Ended.IMPORTED : Ended.FAILED_BEFORE;
        } catch (LeadsNotStoredException e) {
            return Ended.NOT_STORED;
        } catch (OutcomeUnknownException e) {
            assertEquals(importId, e.importId());
            return Ended.UNKNOWN;
        } catch (RuntimeException e) {
            if (checked) {
                throw e;
            }
            return Ended.FAILED_BEFORE;
        }
    }

    private static DataSource through(CuttingProxy proxy) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://localhost:" + proxy.port() + "/postgres?user=postgres&sslmode=disable"
                + "&gssEncMode=disable&ApplicationName=" + APPLICATION);
        return dataSource;
    }

    /** The server may still process what it received before the cut. */
    private static void awaitNoBackend() throws SQLException, InterruptedException {
        try (Connection connection = direct.getConnection();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity"
                        + " where application_name = '" + APPLICATION + "' and pid <> pg_backend_pid()")) {
                    rows.next();
                    if (rows.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(1);
            }
        }
    }
}
