package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** init, template and ids. */
@Tag("machine")
final class DirectoryCommandsTest {
    private static final String IDS_HEADER =
            "Partner ID,Partner name,Partner status,Partner User ID,User name,User email,User active,Can be given leads\r\n";

    private final CommandLineHost host;

    DirectoryCommandsTest(@TempDir Path folder) {
        host = CommandLineHost.in(folder);
    }

    @Test
    void initLoadsTheDirectoryAndUpdatesItWhenItIsRunAgain() {
        assertEquals("Partners loaded: 5. Users loaded: 4.\n", host.init().out());
        host.write("partners.csv", "\uFEFFstatus,id,name\r\nsuspended,P1,\"One, renamed\"\r\nactive,P6,Six\r\n");
        host.write("users.csv", "id,partner_id,name,email,active\nU1,P6,Ada,,0\nU9,P2,New,n@two.example,1\n");
        assertEquals("Partners loaded: 2. Users loaded: 2.\n", host.init().out());
        assertEquals(
                IDS_HEADER + """
                        P1,"One, renamed",suspended,U2,Bob,,no,no
                        P2,Two,approved,U3,Cem,cem@two.example,yes,yes
                        P2,Two,approved,U9,New,n@two.example,yes,yes
                        P3,Three,pending,U4,Dan,dan@three.example,yes,no
                        P4,Four,declined,,,,,no
                        P5,Five,suspended,,,,,no
                        P6,Six,active,U1,Ada,,no,no
                        """.replace("\n", "\r\n"),
                host.run("ids", "--db", host.db(), "--as", "admin:a").out());
    }

    @Test
    void aPartnerIsShownTheOwnTeamOnly() {
        host.init();
        assertEquals(
                IDS_HEADER + "P1,One,active,U1,Ada,ada@one.example,yes,yes\r\nP1,One,active,U2,Bob,,no,no\r\n",
                host.run("ids", "--db", host.db(), "--as", "partner:P1/U1").out());
        assertEquals(
                IDS_HEADER,
                host.run("ids", "--db", host.db(), "--as", "partner:P9/U1").out());
    }

    @ParameterizedTest(name = "{0}{2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "partners.csv;id,name|P1,One|;, line 1: expected the columns id,name,status in any order, found id,name",
                "partners.csv;id,name,status,id|P1,One,active,P1|;, line 1: expected the columns id,name,status in any"
                        + " order, found id,name,status,id",
                "partners.csv;id,name,status|P1,One|;, line 2: expected 3 cells, found 2",
                "partners.csv;id,name,status|P1,One,active,x|;, line 2: expected 3 cells, found 4",
                "partners.csv;id,name,status|P1,One,ACTIVE|;, line 2: expected status to be one of pending, approved,"
                        + " active, declined, suspended, found \"ACTIVE\"",
                "partners.csv;id,name,status|P1,One,active||P1,Two,active|;, line 4: expected an id of its own, found"
                        + " that of line 2",
                "partners.csv;id,name,status| P1,One,active|;, line 2: expected id to have 1 to 200 characters, none of"
                        + " them a control character, and no space around it, found something else",
                "partners.csv;``;: expected the columns id,name,status, found nothing",
                "users.csv;id,partner_id,name,email,active|U1,P1,Ada,,maybe|;, line 2: expected active to be one of true,"
                        + " yes, 1, false, no, 0, found \"maybe\"",
                "users.csv;id,partner_id,name,email,active|U1,P9,Ada,,yes|;, line 2: expected partner_id to be the id of"
                        + " a partner, found \"P9\""
            })
    void aBadDirectoryFileIsRefused(String file, String csv, String expected) {
        host.write(file, csv.replace('|', '\n'));
        ImportCommandTest.refused("lead-import: " + host.path(file) + expected + "\n", host.init());
        assertFalse(host.has("store.db"));
    }

    @Test
    void aDirectoryFileThatIsNoCsvOrIsMissingIsRefused() {
        host.write("users.csv", "id,partner_id,name,email,active\nU1,P1,\"Ada,,yes\n");
        assertEquals(2, host.init().status());
        assertTrue(
                host.init().err().contains("users.csv: expected CSV: "),
                host.init().err());
        assertEquals(
                2,
                host.run("init", "--db", host.db(), "--partners", host.path("partners.csv"), "--users", "none")
                        .status());
    }

    @Test
    void theGuideBesideTheTemplateSaysWhatEachColumnAccepts() {
        String template = host.run("template", "--form", host.path("form.json")).out();
        assertEquals(
                template,
                host.run("template", "--form", host.path("form.json"), "--guide", host.path("guide.csv"))
                        .out());
        String guide = host.read("guide.csv");
        assertTrue(guide.startsWith("\uFEFFColumn,Required,What is accepted,Example\r\nPartner ID,yes,"), guide);
        assertTrue(guide.contains("\r\nEmail,yes,An e-mail address.,name@example.com\r\n"), guide);
        ImportCommandTest.refused(
                "lead-import: expected a file in a folder that can be written, and this one cannot: "
                        + host.path("no/guide.csv") + "\n",
                host.run("template", "--form", host.path("form.json"), "--guide", host.path("no/guide.csv")));
    }

    @Test
    void theTemplateHasTheColumnsOfTheForm() {
        String columns = "Partner User ID,Company,Email,Region,Employees,Deal value,Expected close,Newsletter\r\n";
        assertEquals(
                "Partner ID," + columns,
                host.run("template", "--form", host.path("form.json")).out());
        assertEquals(
                columns,
                host.run("template", "--form", host.path("form.json"), "--as", "partner:P1/U1")
                        .out());
        assertEquals(
                "",
                host.run("template", "--form", host.path("form.json"), "-o", host.path("template.csv"))
                        .out());
        assertEquals("Partner ID," + columns, host.read("template.csv"));
    }
}
