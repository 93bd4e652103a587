package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.row;
import static io.leadimport.TestHost.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.InvalidFormException;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hostile or unusual files, forms and hosts. */
@Tag("machine")
class HostileTest {
    private final TestHost host = new TestHost();

    @Test
    void anOverlongIdIsNeitherKeptNorLookedUp() {
        String id = "x".repeat(5_000);

        ImportOutcome outcome = host.importLeads(
                HEADER + "P1," + id + ",Acme,a@example.com,EMEA,,,,,\n" + id + ",U1,Acme,a@example.com,EMEA,,,,,\n");

        assertEquals(
                List.of("error reference-partner-user @2:2 Partner User ID", "error reference-partner @3:3 Partner ID"),
                said(outcome));
        assertEquals(List.of(Set.of("P1")), host.partners.queries());
        assertEquals(List.of(Set.of("U1")), host.users.queries());
    }

    @Test
    void anOverlongColumnNameIsRefused() {
        ImportOutcome outcome = host.importLeads("Partner ID," + "x".repeat(201) + "\n" + row(1));

        assertEquals(List.of("error csv-cell-too-long @1:0"), said(outcome));
    }

    @Test
    void aColumnNameOfManySpacesIsBlank() {
        ImportOutcome outcome =
                host.importLeads(HEADER.strip() + "," + " ".repeat(300) + "\n" + row(1).strip() + ",\n");

        assertInstanceOf(ImportOutcome.Imported.class, outcome);
    }

    @Test
    void aDottedCapitalIIsNotConfusedWithOtherLetters() {
        var form = LeadForm.named("Cities")
                .field(Fields.choice("city", "\u0130l", "Il"))
                .build();
        String csv = "Partner ID,Partner User ID,city\nP1,U1,Il\nP1,U1,\u0130l\nP1,U1,il\n";

        host.importer().importLeads(ImportRequest.of(form, TestHost.source(csv), ADMIN));

        assertEquals(
                List.of("Il", "\u0130l", "Il"),
                host.leads.leads().stream()
                        .map(lead -> lead.values().get("city"))
                        .toList());
    }

    @Test
    void anUndeclaredCheckedExceptionAfterTheCommitStillEndsInAnOutcome() {
        host.repository = host.saving(batch -> {
            host.leads.saveAll(batch);
            throw HostileTest.<RuntimeException>undeclared(new SQLException("connection reset"));
        });

        assertInstanceOf(ImportOutcome.Imported.class, host.importLeads(HEADER + row(1)));
    }

    @Test
    void anUndeclaredCheckedExceptionOfALookUpLeavesNoTemporaryFile() {
        byte[] large = (HEADER + row(1).repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        AtomicInteger asked = new AtomicInteger();
        PartnerRepository failing = new PartnerRepository() {
            @Override
            public Collection<Partner> findByIds(Set<String> ids) {
                asked.incrementAndGet();
                throw HostileTest.<RuntimeException>undeclared(new SQLException("connection reset"));
            }

            @Override
            public List<Partner> page(@Nullable String afterId, int limit) {
                return List.of();
            }
        };
        LeadImporter importer =
                LeadImporter.builder(host.leads, failing, host.users).build();
        CsvSource upload = CsvSource.of(new ByteArrayInputStream(large));

        assertThrows(SQLException.class, () -> importer.importLeads(ImportRequest.of(FORM, upload, ADMIN)));

        assertEquals(1, asked.get());
        assertTrue(large.length > 1 << 20);
        Aftermath.holdsNothingBack();
    }

    @Test
    void aRepositoryThatAbandonsItsLastIterationIsDetected() {
        host.repository = host.saving(batch -> {
            batch.forEach(lead -> {});
            batch.iterator().next();
        });

        assertThrows(IllegalStateException.class, () -> host.importLeads(HEADER + row(1) + row(2)));
    }

    @Test
    void aFileThatIsOpenedManyTimesIsClosedEachTime() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        Assumptions.assumeTrue(Files.isDirectory(descriptors), "open files can be counted on Linux");
        Path file = Files.createTempFile("many", ".csv");
        Files.writeString(file, HEADER + row(1));
        long[] open = new long[1];
        host.repository = host.saving(batch -> {
            long before = count(descriptors);
            for (int i = 0; i < 200; i++) {
                Iterator<?> leads = batch.iterator();
                while (leads.hasNext()) {
                    leads.next();
                }
            }
            open[0] = count(descriptors) - before;
        });

        host.importer().importLeads(ImportRequest.of(FORM, CsvSource.of(file), ADMIN));

        Files.delete(file);
        assertTrue(open[0] < 50, "files left open: " + open[0]);
    }

    private static long count(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theArgumentsOfAProblemHaveAFixedOrder() {
        ImportOutcome outcome = host.importLeads(HEADER + "P1,U1\n");

        assertEquals(
                List.of("expected", "found"),
                List.copyOf(outcome.report().problems().get(0).arguments().keySet()));
    }

    @Test
    void aPatternWithExcessiveRepetitionIsRefused() {
        for (String regex : List.of("(?:^{2147483647}){2147483647}x", "((a{1000}){1000}){1000}", "(x{0,99999}){99}")) {
            assertThrows(InvalidFormException.class, () -> Fields.text("a").pattern(regex));
        }
        Fields.text("a").pattern("([0-9]{1,3}\\.){3}[0-9]{1,3}|[\\s\\S]{0,2000}");
    }

    @Test
    void anApostropheOfAPersonsNameSurvivesTheErrorFile() {
        String corrected = HEADER.strip() + ",Import problems\nP1,U1,'t Hooft,a@example.com,EMEA,,,,,'+49,said\n";

        host.importLeads(corrected);

        assertEquals("'t Hooft", host.leads.leads().get(0).values().get("company"));
        assertEquals("+49", host.leads.leads().get(0).values().get("notes"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException undeclared(Exception e) throws E {
        throw (E) e;
    }
}
