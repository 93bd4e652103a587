package io.leadimport.examples.benchmark;

import io.leadimport.CheckedImport;
import io.leadimport.ImportLimits;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Dialect;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.row.CompiledForm;
import io.leadimport.internal.row.FileCheck;
import io.leadimport.internal.row.ReportBuilder;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.ImportProfile;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.Submitter;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks a {@link LeadFile}, over a host in memory that knows its partners and users. */
final class CheckPass {
    private static final Submitter ADMIN = Submitter.admin("benchmark");
    private static final int KEPT = 1_000;
    private static final CsvLimits LIMITS =
            CsvLimits.DEFAULT.withMaxBytes(1L << 40).withMaxRows(1L << 40);

    private final InMemoryPartnerRepository partners = new InMemoryPartnerRepository(Team.partners());
    private final InMemoryPartnerUserRepository users = new InMemoryPartnerUserRepository(Team.users());

    /** How many rows have a problem, found as an import finds them. */
    int withDigest(CsvSource source) {
        try (CheckedImport checked = check(source)) {
            return wrong(checked.report());
        }
    }

    /** Checks, writes the error file, and gives how many rows are wrong. */
    int andErrorFile(CsvSource source, OutputStream errors) {
        try (CheckedImport checked = check(source)) {
            checked.writeErrorFile(Locale.ENGLISH, errors);
            return wrong(checked.report());
        }
    }

    private CheckedImport check(CsvSource source) {
        return LeadImporter.builder(new InMemoryLeadRepository(), partners, users)
                .limits(ImportLimits.DEFAULT.withCsv(LIMITS))
                .build()
                .check(ImportRequest.of(LeadFile.FORM, source, ADMIN));
    }

    /** The same check over the same reader, but of the bytes no digest is made. */
    int withoutDigest(CsvSource source) {
        ReportBuilder report = new ReportBuilder(KEPT);
        try (CsvContent content = CsvContent.open(source, () -> {})) {
            Headers headers = Headers.of(content, 0, LIMITS);
            ReferenceLookup references = new ReferenceLookup(partners, users, ADMIN, KEPT);
            ColumnMatch match = ColumnMatch.among(
                            headers, LeadFile.FORM, references.partnerColumn(), ColumnMapping.NONE)
                    .orElseThrow();
            FileCheck check = new FileCheck(
                    CompiledForm.of(LeadFile.FORM, Clock.systemUTC()),
                    ImportProfile.NONE,
                    match,
                    references,
                    KEPT,
                    null,
                    report);
            try (RecordReader<Problem> reader =
                    RecordReader.openForPreview(content, Dialect.of(match.header()), LIMITS, check)) {
                requireNone(Stream.ofNullable(reader.next()));
                requireNone(reader.problem().stream());
            }
            check.finish();
        }
        return wrong(report.build(Optional.empty()));
    }

    private static void requireNone(Stream<Problem> problems) {
        if (problems.findAny().isPresent()) {
            throw new IllegalStateException("the file was not read to its end");
        }
    }

    private static int wrong(ImportReport report) {
        return (int) report.countsByCode().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
