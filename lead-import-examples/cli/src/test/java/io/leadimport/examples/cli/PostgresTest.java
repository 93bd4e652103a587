package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import io.leadimport.examples.database.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command on PostgreSQL. */
@Tag("machine")
final class PostgresTest {
    private static final String LEADS = """
            Partner ID,Partner User ID,Company,Email,Region,Employees,Deal value,Expected close,Newsletter
            P1,U1,"=1+1, ""x"" \\N",a@b.example,emea,-0,12.50,2027-02-28,yes
            P2,U3,'Bet\u0131,b@b.example,,9223372036854775807,,,nope
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCommandSaysTheSameAsOnSqlite() {
        List<Said> sqlite = session(CommandLineHost.in(folder));
        List<Said> postgres = session(CommandLineHost.in(folder, PostgresServer.freshUrl()));
        assertEquals(sqlite, postgres);
        assertEquals(
                List.of(2, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 2),
                postgres.stream().map(Said::status).toList());
        Said leads = postgres.get(9);
        assertTrue(leads.out().contains("\ni-1#3,i-1,pending,P2,U3,admin:u-17,3,'Bet\u0131,b@b.example,"), leads.out());
    }

    /** The commands in the order of the statuses above. */
    private static List<Said> session(CommandLineHost host) {
        List<Said> said = new ArrayList<>();
        said.add(host.leads());
        said.add(host.init());
        said.add(host.init());
        said.add(host.run("ids", "--db", host.db(), "--as", CommandLineHost.PARTNER));
        said.add(host.imported(LEADS.replace("b@b.example", "b"), "--import-id", "i-0"));
        said.add(host.imported(LEADS, "--import-id", "i-1", "--dry-run"));
        said.add(host.imported(LEADS, "--import-id", "i-1"));
        said.add(host.imported(LEADS, "--import-id", "i-1"));
        said.add(host.importedAs(CommandLineHost.PARTNER, LEADS, "--import-id", "i-1"));
        said.add(host.leads());
        said.add(host.run("approve", "--db", host.db(), "--as", CommandLineHost.ADMIN, "--lead", "i-1#2"));
        said.add(host.run("decline", "--db", host.db(), "--as", CommandLineHost.ADMIN, "--import-id", "i-1"));
        said.add(host.leads("--status", "declined"));
        said.add(host.run("approve", "--db", host.db(), "--as", CommandLineHost.PARTNER, "--lead", "i-1#2"));
        return said;
    }

    @Test
    void aDatabaseThatIsNotThereIsRefused() {
        String url = PostgresServer.freshUrl();
        CommandLineHost host = CommandLineHost.in(folder, url.replaceFirst("/postgres\\?", "/none?"));
        ImportCommandTest.refused(
                "lead-import: there is no such database on the server of --db: create it first\n", host.init());
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost:99999/x?password=geheim,2",
        "jdbc:postgresql://localhost:1/x?user=u&password=geheim,3",
        "jdbc:postgresql://u:geheim@localhost/x,2",
        "jdbc:postgresql://u:geheim@localhost:1/x,3",
        "jdbc:postgresql://localhost:1/x?password=%zzgeheim,2",
        "jdbc:postgresql://localhost:1/x?password=geheim&sslmode=odd,3",
        "jdbc:postgresql://localhost:1/x?service=geheim,2",
        "jdbc:postgresql://localhost:1/x?password=geheim&socketFactory=geheim,3",
        "jdbc:postgresql:geheim:geheim,3"
    })
    void aPasswordIsNeverShownOrLogged(String url, int status) {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLevel() + " " + entry.getLoggerName());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(handler);
        try {
            Said said = CommandLineHost.in(folder, url).leads();
            assertEquals(status, said.status(), said.err());
            assertEquals("", said.out());
            assertFalse(said.err().contains("geheim"), said.err());
            assertEquals(1, said.err().lines().count(), said.err());
            assertEquals(List.of(), logged);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
    }

    @Test
    void aServerThatRefusesTheUserIsAFailure() {
        String url = PostgresServer.freshUrl().replaceFirst("user=postgres", "user=nobody&password=geheim");
        Said said = CommandLineHost.in(folder, url).leads();
        assertEquals(
                "lead-import: failed: the"
                        + " database cannot be opened: the server refuses the user or the password\n",
                said.err());
        assertEquals(3, said.status());
    }
}
