package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import io.leadimport.json.ProfileJson;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.ImportProfile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file whose columns, letters, dates and numbers are of another kind than the form's: looked at, then imported. */
@Tag("machine")
final class InspectCommandTest {
    private static final String GERMAN = """
            Partner ID;Partner User ID;Firma;E-Mail;Deal value;Expected close
            P1;U1;M\u00FCller;info@mueller.example;1.250,50;31.12.2026
            """;

    private final CommandLineHost host;

    InspectCommandTest(@TempDir Path folder) {
        host = CommandLineHost.ready(folder);
    }

    private Said inspected(String... more) {
        List<String> arguments =
                new java.util.ArrayList<>(List.of("inspect", host.path("leads.csv"), "--form", host.path("form.json")));
        arguments.addAll(List.of(more));
        return host.run(arguments.toArray(String[]::new));
    }

    @Test
    void aFileIsShownWithWhatItsColumnsAreFor() {
        host.write("leads.csv", GERMAN);
        Said said = inspected("--save-profile", host.path("p.json"));
        assertEquals("""
                Charset: UTF-8. Delimiter: ;. Header: row 1.
                    1  Partner ID                     -> partner_id (label); first value: P1
                    2  Partner User ID                -> partner_user_id (label); first value: U1
                    3  Firma                          -> not imported; first value: M\u00FCller
                    4  E-Mail                         -> email, Email (similar: confirm it, or declare it in a profile); \
                first value: info@mueller.example
                    5  Deal value                     -> deal_value, Deal value (label); first value: 1.250,50
                    6  Expected close                 -> expected_close, Expected close (label); first value: 31.12.2026

                  warning   The column \u201CFirma\u201D is not part of the form and is not imported.
                  question  The form has no column \u201CE-Mail\u201D. It looks like \u201CEmail\u201D, and was checked \
                as such. Import it as \u201CEmail\u201D?
                  error     The column \u201CCompany\u201D is missing. The form requires it: add it, or start from the \
                template.
                Profile, for --profile with the next file: %s
                """.formatted(host.path("p.json")), said.out());
        assertEquals(1, said.status());
        assertEquals(
                ProfileJson.write(ImportProfile.NONE.withColumns(new ColumnMapping(Map.of(
                        "Partner ID", "partner_id",
                        "Partner User ID", "partner_user_id",
                        "Firma", "",
                        "E-Mail", "email",
                        "Deal value", "deal_value",
                        "Expected close", "expected_close")))),
                host.read("p.json").strip());
        host.write("p.json", host.read("p.json").replace("\"Firma\" : \"\"", "\"Firma\" : \"company\""));
        assertEquals(0, inspected("--profile", host.path("p.json")).status());
    }

    @Test
    void theProfileKeepsColumnsThatThisFileLacks() {
        host.write("leads.csv", GERMAN);
        host.write(
                "p.json", "{\"version\": 1, \"headerRow\": 1, \"columns\": {\"Ort\": \"\", \"Firma\": \"company\"}}");
        inspected("--profile", host.path("p.json"), "--save-profile", host.path("q.json"));
        ImportProfile saved = ProfileJson.parse(host.read("q.json"));
        assertEquals(1, saved.headerRow());
        assertEquals("", saved.columns().targets().get("Ort"));
        assertEquals("company", saved.columns().targets().get("Firma"));
    }

    @Test
    void theCorrectedProfileAndTheLocaleImportIt() {
        host.write("p.json", "{\"version\": 1, \"columns\": {\"Firma\": \"company\", \"E-Mail\": \"email\"}}");
        Said said = host.imported(GERMAN, "--profile", host.path("p.json"), "--locale", "de");
        assertEquals(0, said.status(), said.out() + said.err());
        assertEquals("M\u00FCller", host.leadRecords().get(0).getField("company"));
        assertEquals("1250.50", host.leadRecords().get(0).getField("deal_value"));
        assertEquals("2026-12-31", host.leadRecords().get(0).getField("expected_close"));
    }

    @Test
    void theCharsetIsDeclaredOrFallenBackToAndAskedFor() throws IOException {
        String csv =
                "Partner ID,Partner User ID,Company,Email,Expected close\nP1,U1,Caf\u00E9,a@b.example,12/31/2026\n";
        Path file = Path.of(host.path("leads.csv"));
        Files.write(file, csv.getBytes(Charset.forName("windows-1252")));
        String[] command = {
            "import",
            file.toString(),
            "--form",
            host.path("form.json"),
            "--db",
            host.db(),
            "--as",
            "admin:a",
            "--dates",
            "M/d/yyyy",
            "--dry-run"
        };
        Said refused = host.run(command);
        assertEquals(1, refused.status());
        assertTrue(
                refused.out().contains("A letter can\u2019t be read (byte 0xE9, character 10 of line 2)"),
                refused.out());

        Said assumed = host.run(with(command, "--fallback", "windows-1252"));
        assertEquals(1, assumed.status(), assumed.out());
        assertTrue(assumed.out().contains("  question  "), assumed.out());
        assertTrue(assumed.out().contains("was read as windows-1252"), assumed.out());
        Said accepted = host.run(
                with(command, "--fallback", "windows-1252", "--accept", "all", "--save-profile", host.path("p.json")));
        assertEquals(0, accepted.status(), accepted.out());
        assertEquals(
                0, host.run(with(command, "--profile", host.path("p.json"))).status());

        Said declared = host.run(with(command, "--charset", "windows-1252"));
        assertEquals(0, declared.status(), declared.out());
        assertFalse(declared.out().contains("warning"), declared.out());
    }

    private static String[] with(String[] command, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(command), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--profile none.json",
                "--dates d.M.yy",
                "--charset nonsense",
                "--locale de_DE",
                "--locale xx",
                "--profile form.json"
            })
    void whatCannotBeUsedIsWrongUsage(String option) {
        String[] words = option.split(" ", -1);
        String value = words[0].equals("--profile") ? host.path(words[1]) : words[1];
        Said said = host.imported(GERMAN, words[0], value);
        assertEquals(2, said.status(), said.out());
        assertEquals(1, said.err().lines().count(), said.err());
    }

    @Test
    void theProfileIsNeverWrittenOverTheFile() {
        host.write("leads.csv", GERMAN);
        assertEquals(2, inspected("--save-profile", host.path("leads.csv")).status());
        assertEquals(GERMAN, host.read("leads.csv"));
    }
}
