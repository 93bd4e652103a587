package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.database.WatchedBatch;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.TestLeads;
import io.leadimport.problem.Problem;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.ReferencesChangedException;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Partners and users that change between the check of a file and its commit. */
final class TeamRecheckTest {
    /** A way of storing leads. */
    enum Host {
        BATCH_ON_SQLITE(Kind.SQLITE),
        BATCH_ON_POSTGRES(Kind.POSTGRES),
        COPY_ON_POSTGRES(Kind.POSTGRES);

        private final Kind kind;

        Host(Kind kind) {
            this.kind = kind;
        }

        LeadRepository over(DataSource dataSource) {
            return this == COPY_ON_POSTGRES
                    ? JdbcLeadRepository.copying(dataSource)
                    : JdbcLeadRepository.batching(dataSource);
        }

        /** The latest moment at which another transaction can change something: on SQLite it waits until the import has ended. */
        WatchedBatch changed(TestDatabase database, String change) {
            WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
            if (kind == Kind.POSTGRES) {
                return batch.inTheMiddle(() -> database.execute(change));
            }
            database.execute(change);
            return batch;
        }
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void whatChangesAfterTheCheckRefusesTheImport(Host host) {
        refuses(host, "update partners set status = 'suspended' where id = 'P-2'");
        String user = WatchedBatch.ofTwoPartners("i-1").leads().stream()
                .filter(lead -> lead.partnerId().equals("P-2"))
                .findFirst()
                .orElseThrow()
                .partnerUserId();
        refuses(host, "update partner_users set active = false where id = '" + user + "'");
        refuses(host, "update partner_users set partner_id = 'P-1' where id = '" + user + "'");
    }

    private static void refuses(Host host, String change) {
        TestDatabase database = host.kind.withDirectory();
        WatchedBatch batch = host.changed(database, change);
        assertThrows(
                ReferencesChangedException.class,
                () -> host.over(database.dataSource()).saveAll(batch));
        assertEquals(0, database.count("leads"));
        assertEquals(0, database.count("lead_imports"));
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void whatIsRenamedMeanwhileIsStoredAllTheSame(Host host) {
        TestDatabase database = host.kind.withDirectory();
        WatchedBatch batch = host.changed(database, "update partners set status = 'approved', name = 'x'");
        host.over(database.dataSource()).saveAll(batch);
        assertEquals(batch.size(), database.count("leads"));
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aPartnerOrUserThatHasLeadsCannotBeDeleted(Host host) {
        TestDatabase database = host.kind.withDirectory();
        WatchedBatch batch = WatchedBatch.ofTwoPartners("i-1");
        host.over(database.dataSource()).saveAll(batch);
        assertEquals(batch.size(), database.count("lead_import_users"));
        String user = batch.leads().get(0).partnerUserId();
        assertThrows(
                IllegalStateException.class,
                () -> database.execute("delete from partner_users where id = '" + user + "'"));
        assertThrows(
                IllegalStateException.class,
                () -> database.execute("delete from lead_imports where import_id = 'i-1'"));
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void anyNumberOfUsersIsRechecked(Host host) {
        Partner partner = new Partner("P", "n", PartnerStatus.ACTIVE);
        List<PartnerUser> users = IntStream.range(0, 1_203)
                .mapToObj(i -> new PartnerUser("U" + i, "P", "n", "", true))
                .toList();
        TestDatabase database = host.kind.empty();
        new JdbcDirectory(database.dataSource()).load(List.of(partner), users);
        List<NewLead> leads = IntStream.range(0, users.size())
                .mapToObj(i -> TestLeads.withFields().of(partner, users.get(i)).lead(i + 2, Map.of()))
                .toList();
        LeadRepository repository = host.over(database.dataSource());
        repository.saveAll(WatchedBatch.of("i-1", leads));
        assertEquals(1_203, database.count("leads"));
        database.execute("update partner_users set active = false where id = 'U1202'");
        assertThrows(ReferencesChangedException.class, () -> repository.saveAll(WatchedBatch.of("i-2", leads)));
        assertEquals(1_203, database.count("leads"));
    }

    @ParameterizedTest
    @EnumSource(Host.class)
    void aPartnerThatIsSuspendedAfterTheCheckRejectsTheFileAndTheReportSaysWhy(Host host) {
        TestDatabase database = host.kind.withDirectory();
        DataSource dataSource = database.dataSource();
        LeadForm form = LeadForm.named("f").field(Fields.longText("company")).build();
        byte[] csv = "Partner ID,Partner User ID,Company\nP-2,U-2,\"A\n\"\nP-1,U-1,B\nP-1,U-1,C\n"
                .getBytes(StandardCharsets.UTF_8);
        LeadImporter importer = LeadImporter.builder(
                        host.over(dataSource),
                        new JdbcPartnerRepository(dataSource),
                        new JdbcPartnerUserRepository(dataSource))
                .build();
        ImportRequest request = ImportRequest.of(form, CsvSource.of(csv), Submitter.admin("a"));
        try (CheckedImport checked = importer.check(request)) {
            assertEquals(List.of(), checked.report().problems());
            database.execute("update partners set status = 'suspended' where id = 'P-1'");
            ImportOutcome outcome = checked.commit();
            assertInstanceOf(ImportOutcome.Rejected.class, outcome);
            assertEquals(
                    List.of(
                            "reference-partner 3 4 The partner \u201cP-1\u201d is suspended and can\u2019t be given leads.",
                            "reference-partner 4 5 The partner \u201cP-1\u201d is suspended and can\u2019t be given leads."),
                    outcome.report().problems().stream()
                            .flatMap(TeamRecheckTest::told)
                            .toList());
        }
        assertEquals(0, database.count("leads"));
        assertEquals(0, database.count("lead_imports"));
    }

    private static Stream<String> told(Problem problem) {
        return Stream.of(problem.code().code() + " " + problem.row() + " " + problem.line() + " "
                + problem.message(Locale.ENGLISH));
    }
}
