package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile that cannot be used: each is told in one line or in the report, and nothing is stored. */
@Tag("machine")
final class ProfileOptionTest {
    private static final String GOOD = "Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.example\n";

    private final CommandLineHost host;

    ProfileOptionTest(@TempDir Path folder) {
        host = CommandLineHost.ready(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "{\"version\": 1",
                "[]",
                "{}",
                "{\"version\": 2}",
                "{\"version\": \"1\"}",
                "{\"version\": 1, \"version\": 1}",
                "{\"version\": 1, \"mapping\": {}}",
                "{\"version\": 1, \"fields\": {\"company\": {\"colour\": \"red\"}}}",
                "{\"version\": 1, \"headerRow\": -1}",
                "{\"version\": 1, \"fallback\": \"nonsense\"}",
                "{\"version\": 1, \"fields\": {\"expected_close\": {\"dates\": \"nonsense\"}}}",
                "{\"version\": 1, \"fields\": {\"deal_value\": {\"numbers\": {\"decimalChar\": \"x\"}}}}",
                "{\"version\": 1, \"fields\": {\"deal_value\": {\"cleanings\": [\"nonsense\"]}}}",
                "{\"version\": 1, \"languages\": [\"de_DE\"]}",
                "{\"version\": 1, \"noValue\": [\" \"]}"
            })
    void aFileThatIsNoProfileIsRefused(String json) {
        host.write("p.json", json);
        host.write("leads.csv", GOOD);
        Said imported = host.imported(GOOD, "--profile", host.path("p.json"));
        assertEquals(2, imported.status());
        assertTrue(
                imported.err().startsWith("lead-import: " + host.path("p.json") + ": this profile "), imported.err());
        assertEquals(1, imported.err().lines().count(), imported.err());
        assertEquals("", imported.out());
        assertEquals(0, host.leadCount());
        Said inspected = host.run(
                "inspect", host.path("leads.csv"), "--form", host.path("form.json"), "--profile", host.path("p.json"));
        assertEquals(imported.err(), inspected.err());
        assertEquals(2, inspected.status());
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Files.write(Path.of(host.path("p.json")), new byte[] {'{', (byte) 0xE9, '}'});
        ImportCommandTest.refused(
                "lead-import: " + host.path("p.json") + ": expected UTF-8 text, found other bytes\n",
                host.imported(GOOD, "--profile", host.path("p.json")));
    }

    @Test
    void aFileThatIsMissingIsRefusedAsOtherInputsAre() {
        ImportCommandTest.refused(
                "lead-import: expected a file, and there is none: " + host.path("none.json") + "\n",
                host.imported(GOOD, "--profile", host.path("none.json")));
    }

    @Test
    void theProfileIsNeverOverwrittenByTheOneThatIsSaved() {
        host.write("p.json", "{\"version\": 1}");
        ImportCommandTest.refused(
                "lead-import: expected a file of its own to write, and this one is used already: " + host.path("p.json")
                        + "\n",
                host.imported(GOOD, "--profile", host.path("p.json"), "--save-profile", host.path("p.json")));
        assertEquals("{\"version\": 1}", host.read("p.json"));
    }

    @Test
    void aColumnThatTheFileLacksIsAWarning() {
        host.write("p.json", "{\"version\": 1, \"columns\": {\"Ort\": \"region\"}}");
        Said said = host.imported(GOOD, "--profile", host.path("p.json"));
        assertEquals(0, said.status(), said.out());
        assertTrue(said.out().contains("  warning   "), said.out());
        assertTrue(said.out().contains("Ort"), said.out());
        assertEquals(1, host.leadCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"fields\": {\"colour\": {\"dates\": \"dd.MM.yyyy\"}}",
                "\"fields\": {\"company\": {\"dates\": \"dd.MM.yyyy\"}}",
                "\"fields\": {\"company\": {\"numbers\": {\"decimalChar\": \",\"}}}",
                "\"fields\": {\"region\": {\"replacements\": {\"Europe\": \"Mars\"}}}"
            })
    void whatDoesNotFitTheFormIsAnErrorOfTheReport(String member) {
        host.write("p.json", "{\"version\": 1, " + member + "}");
        Said said = host.imported(GOOD, "--profile", host.path("p.json"));
        assertEquals(1, said.status(), said.out());
        assertTrue(said.out().contains("  error     The saved settings for such files "), said.out());
        assertEquals(0, host.leadCount());
    }
}
