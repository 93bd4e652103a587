package io.leadimport;

import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.request;
import static io.leadimport.TestHost.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outcome of an import if the repository refuses it, fails or breaks its contract. */
class CommitTest {
    private static final String TWO_LEADS = HEADER + row(1) + row(2);

    private final TestHost host = new TestHost();

    @Test
    void rejectsTheFileIfTheHostRefusesALead() {
        host.repository = host.saving(batch -> {
            throw new LeadRefusedException(3, "company", "Quota reached {x}");
        });

        ImportOutcome outcome = host.importLeads(HEADER + "\n" + row(1));

        Problem problem = assertInstanceOf(ImportOutcome.Rejected.class, outcome)
                .report()
                .problems()
                .get(0);
        assertEquals(ProblemCode.ROW_RULE, problem.code());
        assertEquals("Company", problem.column());
        assertEquals(3, problem.line());
        assertEquals("Quota reached {x}", problem.message(Locale.ENGLISH));
        assertEquals(0, outcome.report().rowsAccepted());
        assertEquals(1, outcome.report().rowsRejected());
    }

    @Test
    void reportsARefusalAtTheColumnThatTheHostNames() {
        Map<String, String> columns = Map.of(
                "company",
                "Company",
                "partner_id",
                "Partner ID",
                "partner_user_id",
                "Partner User ID",
                "staff",
                "Staff");
        columns.forEach((field, column) -> {
            host.repository = host.saving(batch -> {
                throw new LeadRefusedException(2, field, "Not now");
            });

            ImportOutcome outcome = host.importLeads(TWO_LEADS);

            assertEquals(List.of("error row-rule @2:2 " + column), TestHost.said(outcome));
        });
    }

    @Test
    void rejectsTheFileIfTheHostRefusesItAsAWhole() {
        host.repository = host.saving(batch -> {
            throw new LeadRefusedException(0, null, "Quota reached");
        });

        ImportOutcome outcome = host.importLeads(TWO_LEADS);

        assertInstanceOf(ImportOutcome.Rejected.class, outcome);
        assertEquals(List.of("error row-rule @0:0"), TestHost.said(outcome));
        assertEquals(2, outcome.report().rowsAccepted());
        assertEquals(0, outcome.report().rowsRejected());
    }

    @Test
    void reportsThatNothingIsStoredIfTheRepositoryFailsBeforeItReadAllLeads() {
        IllegalStateException cause = new IllegalStateException("disk");
        host.repository = host.saving(batch -> {
            batch.iterator().next();
            throw cause;
        });

        LeadsNotStoredException failed = assertThrows(
                LeadsNotStoredException.class,
                () -> host.importer().importLeads(request(TWO_LEADS).withImportId("i-1")));

        assertSame(cause, failed.getCause());
        assertEquals("import i-1 failed, and nothing was stored", failed.getMessage());
    }

    @Test
    void asksTheRepositoryAboutAnImportThatFailedAfterAllLeadsWereRead() {
        host.repository = host.saving(batch -> {
            host.leads.saveAll(batch);
            throw new IllegalStateException("the reply was lost");
        });
        assertInstanceOf(ImportOutcome.Imported.class, host.importLeads(TWO_LEADS));

        host.repository = host.saving(batch -> {
            batch.forEach(lead -> {});
            throw new IllegalStateException("the reply was lost");
        });
        OutcomeUnknownException unknown = assertThrows(
                OutcomeUnknownException.class,
                () -> host.importer().importLeads(request(TWO_LEADS).withImportId("i-1")));
        assertEquals("i-1", unknown.importId());

        host.repository = host.saving(batch -> {
            batch.forEach(lead -> {});
            throw new LeadsNotStoredException("i-1", null);
        });
        assertThrows(LeadsNotStoredException.class, () -> host.importLeads(TWO_LEADS));
    }

    @Test
    void reportsAnUnknownOutcomeIfAskingTheRepositoryFailsToo() {
        IllegalStateException lost = new IllegalStateException("connection lost");
        boolean[] saved = new boolean[1];
        host.repository = new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                batch.forEach(lead -> {});
                saved[0] = true;
                throw lost;
            }

            @Override
            public Optional<ImportReceipt> findImport(ImportKey key) {
                if (saved[0]) {
                    throw lost;
                }
                return Optional.empty();
            }
        };

        OutcomeUnknownException unknown =
                assertThrows(OutcomeUnknownException.class, () -> host.importLeads(TWO_LEADS));

        assertSame(lost, unknown.getCause());
    }

    @Test
    void findsTheReceiptOfAFasterImportEvenIfTheRepositoryDoesNotReportIt() {
        String quicker = TWO_LEADS + "\n";
        for (String csv : List.of(TWO_LEADS, quicker)) {
            host.repository = host.saving(batch -> {
                batch.forEach(lead -> {});
                host.clock.advance(Duration.ofSeconds(1));
                host.repository = host.leads;
                host.importer().importLeads(request(csv).withImportId("i-" + csv.length()));
                throw new IllegalStateException("could not serialize access");
            });
            ImportRequest slower = request(TWO_LEADS).withImportId("i-" + csv.length());
            LeadImporter importer = host.importer();

            if (csv.equals(quicker)) {
                assertThrows(ImportIdTakenException.class, () -> importer.importLeads(slower));
            } else {
                assertInstanceOf(ImportOutcome.AlreadyImported.class, importer.importLeads(slower));
            }
        }
        assertEquals(4, host.leads.leads().size());
    }

    @Test
    void detectsARepositoryThatReturnsBeforeItReadAllLeads() {
        host.repository = host.saving(batch -> batch.iterator().next());

        assertThrows(IllegalStateException.class, () -> host.importLeads(TWO_LEADS));
    }

    @Test
    void theRepositoryCanReadTheBatchAgain() {
        List<List<NewLead>> readings = new ArrayList<>();
        host.repository = host.saving(batch -> {
            batch.iterator().next();
            for (int i = 0; i < 2; i++) {
                List<NewLead> reading = new ArrayList<>();
                batch.forEach(reading::add);
                readings.add(reading);
            }
            assertEquals(
                    List.of("company", "email", "region", "staff", "deal_value", "expected_close", "consent", "notes"),
                    batch.fieldNames());
            assertEquals(2, batch.size());
            assertEquals(Set.of("P1"), batch.partnerIds());
            assertEquals(Set.of("U1"), batch.partnerUserIds());
        });

        host.importLeads(TWO_LEADS);

        assertEquals(2, readings.get(0).size());
        assertEquals(readings.get(0), readings.get(1));
        assertEquals("Active", readings.get(0).get(0).partner().name());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 99, -1})
    void aRefusalOfARowWithoutALeadIsAnErrorOfTheHost(long row) {
        host.repository = host.saving(batch -> {
            throw new LeadRefusedException(row, "company", "Quota reached");
        });
        IllegalStateException mistake = assertThrows(
                IllegalStateException.class,
                () -> host.importer().importLeads(request(HEADER + row(1)).withImportId("i-1")));
        assertEquals(
                "saveAll of " + host.repository.getClass().getName() + " refused row " + row
                        + ", which is not the row of a lead of import i-1",
                mistake.getMessage());
    }

    @Test
    void aRefusalWithoutAReasonIsAnErrorOfTheHost() {
        LeadRefusedException refusal = new LeadRefusedException(2, "company", " ");
        host.repository = host.saving(batch -> {
            throw refusal;
        });
        IllegalStateException mistake = assertThrows(
                IllegalStateException.class,
                () -> host.importer().importLeads(request(HEADER + row(1)).withImportId("i-1")));
        assertEquals(
                "saveAll of " + host.repository.getClass().getName()
                        + " gave no reason why it refused row 2 of import i-1",
                mistake.getMessage());
        assertSame(refusal, mistake.getCause());
    }
}
