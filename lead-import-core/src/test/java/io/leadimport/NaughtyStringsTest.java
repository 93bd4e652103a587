package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.csv.Corpora;
import io.leadimport.internal.text.FormulaGuard;
import io.leadimport.kit.StoredLead;
import io.leadimport.problem.Problem;
import io.leadimport.report.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The acceptance corpus blns: every string is stored and written back exactly, or refused with a problem. */
@Tag("machine")
class NaughtyStringsTest {
    private static final List<FieldBuilder<?>> FIELDS = List.of(
            Fields.text("value").required(),
            Fields.longText("value").required(),
            Fields.email("value").required());

    @TestFactory
    Stream<DynamicTest> everyStringIsStoredAndWrittenBackExactlyOrRefused() throws IOException {
        List<String> strings = strings();
        return FIELDS.stream()
                .map(field -> LeadForm.named("Naughty").field(field).build())
                .map(form -> DynamicTest.dynamicTest(
                        form.fields().get(0).type().toString(),
                        () -> strings.forEach(text -> assertValueSurvives(form, text))));
    }

    private static void assertValueSurvives(LeadForm form, String text) {
        Written written = Written.of(form, csv("Partner ID,Partner User ID,value", "P1,U1," + quoted(text)));
        if (written.report().hasErrors()) {
            assertTrue(written.host().leads.leads().isEmpty());
        } else {
            StoredLead lead = written.host().leads.leads().get(0);
            assertEquals(text, lead.values().get("value"));
        }
        assertEquals(text, written.cell(1, 2));
    }

    @TestFactory
    Stream<DynamicTest> everyStringAsAPartnerIdIsUnknownAndWrittenBackExactly() throws IOException {
        LeadForm form = LeadForm.named("Naughty").field(Fields.text("value")).build();
        return Stream.of(DynamicTest.dynamicTest("Partner ID", () -> {
            for (String text : strings()) {
                Written written = Written.of(form, csv("Partner ID,Partner User ID,value", quoted(text) + ",U1,x"));
                assertTrue(written.report().hasErrors(), text);
                assertEquals(List.of(), written.host().leads.leads());
                assertEquals(text, written.cell(1, 0));
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyStringAsAHeaderIsAColumnOfItsOwnOrRefused() throws IOException {
        LeadForm form = LeadForm.named("Naughty").field(Fields.text("value")).build();
        return Stream.of(DynamicTest.dynamicTest("header", () -> {
            for (String text : strings()) {
                Written written =
                        Written.of(form, csv("Partner ID,Partner User ID,value," + quoted(text), "P1,U1,x,y"));
                if (written.records().isEmpty()) {
                    assertTrue(written.report().hasErrors(), text);
                } else {
                    assertEquals(text, written.cell(0, 3));
                    assertEquals("y", written.cell(1, 3));
                }
            }
        }));
    }

    private static List<String> strings() throws IOException {
        byte[] json = Files.readAllBytes(Corpora.folder("blns").resolve("blns.json"));
        List<String> strings = new ArrayList<>();
        for (JsonNode node : JsonMapper.shared().readTree(json)) {
            strings.add(node.asString());
        }
        assertEquals(515, strings.size());
        return strings;
    }

    private static String csv(String header, String row) {
        return header + "\n" + row + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** What became of a file, and its error file read again. */
    private record Written(TestHost host, ImportReport report, List<List<String>> records) {
        static Written of(LeadForm form, String csv) {
            TestHost host = new TestHost();
            CsvSource source = CsvSource.of(csv.getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            try (CheckedImport checked = host.importer().check(ImportRequest.of(form, source, ADMIN))) {
                checked.commit();
                checked.report().problems().forEach(Written::assertShowable);
                if (checked.canWriteErrorFile()) {
                    checked.writeErrorFile(Locale.ENGLISH, errors);
                }
                return new Written(host, checked.report(), PlainCsv.read(errors.toString(StandardCharsets.UTF_8)));
            }
        }

        private static void assertShowable(Problem problem) {
            String message = problem.message(Locale.ENGLISH);
            assertFalse(message.chars().anyMatch(Character::isISOControl), message);
        }

        String cell(int record, int column) {
            return FormulaGuard.unguarded(records.get(record).get(column));
        }
    }

    /** Reads CSV in another way than the library does. */
    private static final class PlainCsv {
        static List<List<String>> read(String csv) {
            List<List<String>> records = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            for (int i = csv.startsWith("\uFEFF") ? 1 : 0; i < csv.length(); i++) {
                char c = csv.charAt(i);
                if (c == '"') {
                    boolean doubled = quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"';
                    cell.append(doubled ? "\"" : "");
                    i += doubled ? 1 : 0;
                    quoted = doubled || !quoted;
                } else if (!quoted && (c == ',' || c == '\r')) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                    if (c == '\r') {
                        records.add(List.copyOf(cells));
                        cells.clear();
                        i++;
                    }
                } else {
                    cell.append(c);
                }
            }
            return records;
        }
    }
}
