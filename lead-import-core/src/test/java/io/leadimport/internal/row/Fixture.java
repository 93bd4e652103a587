package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.PartnerColumn;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Dialect;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.csv.RecordHandler;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.ImportProfile;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs the passes over a text, with a host in memory. */
public final class Fixture {
    public static final Submitter ADMIN = Submitter.admin("a");

    public final InMemoryPartnerRepository partners;
    public final InMemoryPartnerUserRepository users;
    public int maxIds = 100_000;
    int maxUnique = 100_000;

    public Fixture(List<Partner> partners, List<PartnerUser> users) {
        this.partners = new InMemoryPartnerRepository(partners);
        this.users = new InMemoryPartnerUserRepository(users);
    }

    public static Fixture standard() {
        return new Fixture(
                List.of(
                        new Partner("P1", "One", PartnerStatus.ACTIVE),
                        new Partner("P2", "Two", PartnerStatus.APPROVED),
                        new Partner("P3", "Three", PartnerStatus.PENDING),
                        new Partner("P4", "Four", PartnerStatus.DECLINED),
                        new Partner("P5", "Five", PartnerStatus.SUSPENDED),
                        new Partner("1", "Digit", PartnerStatus.ACTIVE)),
                List.of(
                        new PartnerUser("U1", "P1", "n", "e", true),
                        new PartnerUser("U1b", "P1", "n", "e", false),
                        new PartnerUser("U2", "P2", "n", "e", true),
                        new PartnerUser("U3", "P3", "n", "e", true),
                        new PartnerUser("7", "1", "n", "e", true)));
    }

    /** A verdict on each row, empty for a blank one. */
    public record Checked(List<Optional<List<Problem>>> rows, Optional<Problem> fatal, List<NewLead> leads) {
        long blankRows() {
            return rows.stream().filter(Optional::isEmpty).count();
        }

        public List<String> codes() {
            return rows.stream().flatMap(Optional::stream).map(Checked::codes).toList();
        }

        private static String codes(List<Problem> problems) {
            return String.join(
                    " ",
                    problems.stream()
                            .map(problem -> problem.row() + ":" + problem.code().code())
                            .toList());
        }

        public List<Problem> problems() {
            return rows.stream().flatMap(Optional::stream).flatMap(List::stream).toList();
        }
    }

    /** Asserts that each id was queried once, in queries of at most 500 ids. */
    public static void assertAskedOnce(Set<?> ids, List<Set<String>> queries) {
        List<String> asked = new ArrayList<>();
        queries.forEach(asked::addAll);
        assertEquals(new HashSet<>(asked).size(), asked.size(), "an id was asked twice");
        assertEquals(ids.size(), asked.size());
        assertTrue(queries.stream().allMatch(query -> !query.isEmpty() && query.size() <= 500));
    }

    public Checked check(LeadForm form, Submitter submitter, String csv) {
        return check(CompiledForm.of(form, Clock.systemUTC()), submitter, csv);
    }

    public Checked check(CompiledForm form, Submitter submitter, String csv) {
        ReferenceLookup references = references(submitter);
        ColumnMatch match = match(form.form(), references.partnerColumn(), csv);
        List<Optional<List<Problem>>> rows = new ArrayList<>();
        FileCheck check = new FileCheck(form, ImportProfile.NONE, match, references, maxUnique, null, new RowSink() {
            @Override
            public void row(List<Problem> problems) {
                rows.add(Optional.of(List.copyOf(problems)));
            }

            @Override
            public void blankRow() {
                rows.add(Optional.empty());
            }
        });
        Optional<Problem> fatal;
        try (CsvContent content = content(csv);
                RecordReader<Problem> reader = open(content, match, check)) {
            fatal = Optional.ofNullable(reader.next()).or(reader::problem);
        }
        check.finish();
        boolean clean = fatal.isEmpty()
                && match.problems().stream().noneMatch(Problem::isError)
                && rows.stream().flatMap(Optional::stream).flatMap(List::stream).noneMatch(Problem::isError);
        return new Checked(rows, fatal, clean ? read(csv, match, new LeadReader(form, match, references)) : List.of());
    }

    ReferenceLookup references(Submitter submitter) {
        return new ReferenceLookup(partners, users, submitter, maxIds);
    }

    static ColumnMatch match(LeadForm form, PartnerColumn partnerColumn, String csv) {
        try (CsvContent content = content(csv)) {
            return ColumnMatch.best(
                    Headers.of(content, 0, CsvLimits.DEFAULT).candidates(), form, partnerColumn, ColumnMapping.NONE);
        }
    }

    /** Reads the records of a text with a handler. */
    static <T> List<T> read(String csv, ColumnMatch match, RecordHandler<T> handler) {
        List<T> read = new ArrayList<>();
        try (CsvContent content = content(csv);
                RecordReader<T> reader = open(content, match, handler)) {
            for (T record = reader.next(); record != null; record = reader.next()) {
                read.add(record);
            }
        }
        return read;
    }

    private static CsvContent content(String csv) {
        return CsvContent.open(CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), () -> {});
    }

    private static <T> RecordReader<T> open(CsvContent content, ColumnMatch match, RecordHandler<T> handler) {
        return RecordReader.open(content, Dialect.of(match.header()), CsvLimits.DEFAULT, handler, ReadProgress.NONE);
    }
}
