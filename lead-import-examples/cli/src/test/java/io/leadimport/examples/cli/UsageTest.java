package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage, and a database that fails. */
@Tag("machine")
final class UsageTest {
    private static final String GOOD = "Partner ID,Partner User ID,Company,Email\nP1,U1,Secret,a@b.example\n";

    private final CommandLineHost host;

    UsageTest(@TempDir Path folder) {
        host = CommandLineHost.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "import",
                "import a b",
                "import leads.csv --form form.json --db jdbc:sqlite:x",
                "import leads.csv --form form.json --db jdbc:sqlite:x --as admin:a --odd",
                "template",
                "ids --db jdbc:sqlite:x",
                "init --db jdbc:sqlite:x",
                "leads",
                "leads --db jdbc:sqlite:x --status Pending",
                "approve --db jdbc:sqlite:x --as admin:a",
                "approve --db jdbc:sqlite:x --as admin:a --lead 1 --import-id 2"
            })
    void wrongUsageIsOneLine(String arguments) {
        Said said = host.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertEquals(2, said.status());
        assertEquals("", said.out());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains("See lead-import"), said.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin",
                "admin:",
                "admin: ",
                "u-1",
                "partner:P1",
                "partner:P1/",
                "partner:/U1",
                "Admin:a",
                "partner:P1/EU/U1",
                "partner:P1/U%1"
            })
    void aMalformedWhoIsRefused(String who) {
        Said said = host.run("ids", "--db", host.db(), "--as", who);
        ImportCommandTest.refused(
                "lead-import ids: Invalid value for option '--as': expected admin:USER or"
                        + " partner:PARTNER_ID/USER_ID, found '" + who + "'. See lead-import ids --help\n",
                said);
    }

    @Test
    void anArgumentThatTheTerminalGarbledIsRefused() {
        host.init();
        Said said = host.importedAs("admin:Zo\uFFFD", GOOD);
        ImportCommandTest.refused(
                "lead-import: expected arguments in the charset of this terminal's locale, and one holds a character that is"
                        + " not: set LC_ALL to a UTF-8 locale, such as C.UTF-8\n",
                said);
        assertEquals(0, host.leadCount());
    }

    /** Names, headers, cells and paths are not under the user's control. */
    @Test
    void noEscapeSequenceReachesTheTerminal() {
        host.init();
        String escape = "\u001B]0;x\u0007\u009B31m\u202Eabc";
        // a path has the characters of the machine's charset only
        String name = "\u001B]0;x\u0007abc";
        String csv = "Partner ID,Partner User ID,Company,Email,Region," + escape + "\nP1,U1,Acme,a" + escape + ",x"
                + escape + "," + escape + "\n" + escape + ",U1,Acme,a@b.example,,\n";
        List<Said> said = List.of(
                host.imported(csv, "--errors", host.path("e.csv")),
                host.imported(csv, "--errors", host.path("none/" + name)),
                host.importedAs("admin:" + escape, csv),
                host.run("inspect", host.path("leads.csv"), "--form", host.path("form.json")),
                host.run("inspect", host.path(name), "--form", host.path("form.json")),
                host.run("leads", "--db", "jdbc:sqlite:" + host.path(name)),
                host.run("leads", "--db", "jdbc:" + escape + ":x"),
                host.run("approve", "--db", host.db(), "--as", "admin:a", "--lead", escape),
                host.run(escape),
                host.run("leads", "--" + escape));
        for (Said each : said) {
            String all = each.out() + each.err();
            assertTrue(
                    all.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' || c == 0x202E),
                    all::toString);
        }
    }

    @Test
    void helpAdvisesToCheckForExistingLeads() {
        Said said = host.run("import", "--help");
        assertEquals(0, said.status());
        assertTrue(
                said.out().replaceAll("\\s+", " ").contains("does not look for leads that exist already: check first"),
                said.out());
        assertTrue(host.run("--help").out().contains("Exit status:"));
    }

    @Test
    void helpSaysWhereAnImportShowsPersonalData() {
        assertTrue(
                help("import")
                        .contains("What is printed, and the files of --report and --errors, hold values of the CSV:"
                                + " personal data of the leads."),
                help("import"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "decline"})
    void helpSaysThatOnlyAnAdminReviews(String command) {
        assertTrue(
                help(command).contains("--as=WHO Who does this, an admin: admin:USER. A partner may not review leads"),
                help(command));
    }

    @Test
    void helpDistinguishesTheLanguageOfWhatIsPrintedFromTheLocaleOfTheFile() {
        for (String command : List.of("import", "inspect")) {
            assertTrue(help(command).contains("How the file is written: dates, decimal numbers,"), help(command));
            assertTrue(
                    help(command).contains("The language of what is printed and of guides, as a BCP 47 tag;"),
                    help(command));
        }
    }

    private String help(String command) {
        return host.run(command, "--help").out().replaceAll("\\s+", " ");
    }

    @Test
    void aDatabaseThatWasNotSetUpIsNotCreated() {
        String expected = "lead-import: the database of --db is not set up: run lead-import init first\n";
        ImportCommandTest.refused(expected, host.imported(GOOD));
        ImportCommandTest.refused(expected, host.leads());
        assertFalse(host.has("store.db"));
    }

    @Test
    void aDatabaseWithoutTheTablesIsNotSetUp() throws SQLException {
        DriverManager.getConnection(host.db()).close();
        ImportCommandTest.refused(
                "lead-import: the database of --db is not set up: run lead-import init first\n", host.leads());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:odd://localhost/x?password=secret|jdbc:odd:...",
                "jdbc:h2:file:./leads|jdbc:h2:...",
                "leads|a text that begins otherwise",
            })
    void aDatabaseOfAnotherKindIsRefused(String url, String found) {
        ImportCommandTest.refused(
                "lead-import: expected --db to be jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME, found " + found
                        + "\n",
                host.run("leads", "--db", url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:leads.db?mode=memory",
                "jdbc:sqlite:leads.db?synchronous=off",
                "jdbc:sqlite:leads.db?busy_timeout=x",
                "jdbc:sqlite::resource:leads.db",
            })
    void aDatabaseThatIsNoFileOrHasOtherSettingsIsRefused(String url) {
        ImportCommandTest.refused(
                "lead-import: expected --db to name a file of SQLite, such as jdbc:sqlite:leads.db, with no setting but"
                        + " ?busy_timeout=MILLISECONDS\n",
                host.run("leads", "--db", url));
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() {
        host.write("store.db", GOOD.repeat(20));
        String expected =
                "lead-import: expected a file of SQLite in --db: the file is not an SQLite database (SQLITE_NOTADB)\n";
        ImportCommandTest.refused(expected, host.imported(GOOD));
        ImportCommandTest.refused(expected, host.init());
        assertEquals(GOOD.repeat(20), host.read("store.db"));
    }

    @Test
    void aDatabaseInAFolderThatIsNotThereIsRefused() {
        Said said = host.run(
                "init",
                "--db",
                "jdbc:sqlite:" + host.path("none/leads.db"),
                "--partners",
                host.path("partners.csv"),
                "--users",
                host.path("users.csv"));
        ImportCommandTest.refused(
                "lead-import: expected a folder for the database of --db, and there is none: " + host.path("none")
                        + "\n",
                said);
        ImportCommandTest.refused(
                "lead-import: expected a file in --db, and this is a directory or a device: " + host.path("") + "\n",
                host.run("leads", "--db", "jdbc:sqlite:" + host.path("")));
    }

    @Test
    void tablesOfANewerOrAnEarlierVersionAreLeftAlone() throws SQLException {
        host.init();
        sql("update lead_import_schema set version = 99");
        String newer =
                "lead-import: the tables in the database of --db were made by a newer lead-import (version 99, this"
                        + " one knows 2): use that one\n";
        ImportCommandTest.refused(newer, host.imported(GOOD));
        ImportCommandTest.refused(newer, host.init());
        sql("drop table lead_import_schema");
        String earlier =
                "lead-import: the tables in the database of --db were made by an earlier lead-import (version 0,"
                        + " this one needs 2), or by another program: set up a new database\n";
        ImportCommandTest.refused(earlier, host.leads());
        ImportCommandTest.refused(earlier, host.init());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "create table other (x)", "create table leads (x)"})
    void aFileThatIsNotSetUpIsLeftByteForByte(String sql) throws Exception {
        Path file = Files.createFile(Path.of(host.path("store.db")));
        if (!sql.isEmpty()) {
            sql(sql);
        }
        byte[] before = Files.readAllBytes(file);
        assertEquals(2, host.leads().status());
        assertEquals(2, host.imported(GOOD).status());
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aWriterThatWaitedTooLongForAnotherReportsIt() throws SQLException {
        host.init();
        CommandLineHost impatient = CommandLineHost.in(Path.of(host.path("")), host.db() + "?busy_timeout=50");
        try (Connection other = DriverManager.getConnection(host.db());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            Said said = impatient.imported(GOOD, "--import-id", "i-1");
            assertEquals(
                    "lead-import: failed, nothing was stored: storing an import failed: another program is writing to the"
                            + " database and did not finish in time (SQLITE_BUSY)\n",
                    said.err());
            assertEquals(3, said.status());
            assertEquals(0, impatient.leads().status(), "readers do not wait");
        }
        assertEquals(0, impatient.imported(GOOD, "--import-id", "i-1").status());
    }

    @Test
    void aDatabaseThatFailsWhileItStoresLeavesNothingAndShowsNoValue() throws SQLException {
        host.init();
        sql("create trigger odd before insert on leads begin select raise(abort, 'Secret'); end");
        Said said = host.imported(GOOD, "--import-id", "i-1");
        assertEquals(3, said.status(), said.out());
        assertTrue(
                said.err().startsWith("lead-import: failed, nothing was stored: storing an import failed:"),
                said.err());
        assertFalse(said.err().contains("Secret"), said.err());
        sql("drop trigger odd");
        assertEquals(0, host.leadCount());
        assertEquals(0, host.imported(GOOD, "--import-id", "i-1").status());
    }

    @Test
    void theTableOfPartnersMayFail() throws SQLException {
        host.init();
        sql("alter table partners rename to odd");
        Said said = host.imported(GOOD);
        assertEquals(3, said.status(), said.out());
        assertEquals(1, said.err().lines().count(), said.err());
    }

    @Test
    void anUnknownOutcomeSaysHowToFindOut() {
        var err = new java.io.ByteArrayOutputStream();
        Streams streams = Streams.of(new java.io.ByteArrayOutputStream(), err);
        int status = UnknownOutcome.report(streams);
        assertEquals(4, status);
        String said = err.toString(java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(said.contains("Run the same command again with --import-id i-1"), said);
    }

    @Test
    void aClassThatIsMissingIsNamed() {
        var err = new java.io.ByteArrayOutputStream();
        Streams streams = Streams.of(new java.io.ByteArrayOutputStream(), err);
        Error failed = new ExceptionInInitializerError("Secret");
        assertEquals(3, Failure.report(new NoClassDefFoundError("org/example/Missing").initCause(failed), streams));
        assertEquals(
                "lead-import: failed, nothing was stored: java.lang.NoClassDefFoundError: org/example/Missing;"
                        + " cause: java.lang.ExceptionInInitializerError"
                        + System.lineSeparator(),
                err.toString(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void nothingDependsOnTheMachinesLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            String arabic = whole();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(arabic, whole());
            assertTrue(arabic.contains("Rows read: 1. Accepted: 1."), arabic);
        } finally {
            Locale.setDefault(before);
        }
    }

    private String whole() {
        host.init();
        String id = "i-" + Locale.getDefault().getLanguage();
        // the line ends make it another file than the one before
        String lineEnd = id.equals("i-ar") ? "\n" : "\r\n";
        String file = GOOD.replace("Partner ID", "PARTNER ID").replace("\n", lineEnd);
        return (host.imported(file, "--import-id", id).out()
                        + host.leads("--import-id", id, "--status", "pending")
                                .out()
                                .replaceAll("(?m)^[0-9]+,", "")
                        + host.run("--help").out())
                .replace(id, "i");
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(host.db());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
