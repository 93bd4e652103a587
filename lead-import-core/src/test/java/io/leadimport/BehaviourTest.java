package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.BufferSize;
import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the files of {@code src/test/resources/io/leadimport/behaviour}, each from every kind of source. With {@code
 * -Dbehaviour.rewrite=true} what the library does becomes what is expected.
 */
@Tag("machine")
class BehaviourTest {
    private static final boolean REWRITE = Boolean.getBoolean("behaviour.rewrite");
    private static final List<Integer> BUFFER_SIZES = List.of(1, 7, 1 << 16);

    /** A host that remembers the leads as they are handed over, since a store keeps no line of the file. */
    private static final class Host implements LeadRepository {
        private final TestHost host = new TestHost();
        private final List<NewLead> handedOver = new ArrayList<>();

        Host(ImportLimits limits) {
            host.repository = this;
            host.limits = limits;
        }

        @Override
        public void saveAll(LeadBatch batch) {
            host.leads.saveAll(batch);
            batch.forEach(handedOver::add);
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return host.leads.findImport(key);
        }

        /** The leads that are stored. */
        List<NewLead> stored() {
            assertEquals(handedOver.size(), host.leads.leads().size(), "every lead that was handed over is stored");
            return handedOver;
        }

        List<List<Object>> values() {
            return handedOver.stream()
                    .map(lead -> List.<Object>of(lead.partnerUser(), lead.values(), lead.unreadable()))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicNode> everyFileGetsWhatIsExpectedOfItFromEverySource() throws IOException {
        return BehaviourCase.all().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one, BehaviourTest::sources)));
    }

    @TestFactory
    @Tag("proof")
    Stream<DynamicNode> everyFileGetsWhatIsExpectedOfItFromEverySourceInBuffersOfEverySize() throws IOException {
        return BehaviourCase.all().stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> run(one, BehaviourTest::allSources)));
    }

    /** Gives a file's sources anew, since a stream is read once. */
    private interface Sources {
        Map<String, CsvSource> of(BehaviourCase one) throws IOException;
    }

    private static void run(BehaviourCase one, Sources sources) throws IOException {
        if (!one.pending().isEmpty()) {
            assertThrows(
                    AssertionError.class,
                    () -> compare(one, sources),
                    "it is as expected now: take out the line pending");
            Assumptions.abort(one.pending());
        } else if (REWRITE) {
            one.expect(imported(one, CsvSource.of(one.file())));
        } else {
            compare(one, sources);
        }
    }

    private static void compare(BehaviourCase one, Sources sources) throws IOException {
        for (Map.Entry<String, CsvSource> source : sources.of(one).entrySet()) {
            assertEquals(one.expected(), imported(one, source.getValue()), source.getKey() + ", at once");
        }
        for (Map.Entry<String, CsvSource> source : sources.of(one).entrySet()) {
            assertEquals(one.expected(), checkedAndStored(one, source.getValue()), source.getKey() + ", in two steps");
        }
        readErrorFileBack(one);
    }

    /** Each kind of source, in buffers of another size. */
    private static Map<String, CsvSource> sources(BehaviourCase one) throws IOException {
        byte[] bytes = one.bytes();
        return Map.of(
                "path", CsvSource.of(one.file()),
                "bytes by 7", BufferSize.of(CsvSource.of(bytes), 7),
                "stream by 1", BufferSize.of(CsvSource.of(BufferSize.stream(bytes, 1)), 1));
    }

    private static Map<String, CsvSource> allSources(BehaviourCase one) throws IOException {
        byte[] bytes = one.bytes();
        Map<String, CsvSource> sources = new LinkedHashMap<>();
        for (int size : BUFFER_SIZES) {
            sources.put("path by " + size, BufferSize.of(CsvSource.of(one.file()), size));
            sources.put("bytes by " + size, BufferSize.of(CsvSource.of(bytes), size));
            sources.put("stream by " + size, BufferSize.of(CsvSource.of(BufferSize.stream(bytes, size)), size));
        }
        return sources;
    }

    private static String imported(BehaviourCase one, CsvSource source) throws IOException {
        Host host = new Host(one.limits());
        ImportRequest request = answered(one, source, one.bytes());
        ImportOutcome outcome = host.host.importer().importLeads(request);
        return BehaviourText.of(outcome, host.stored());
    }

    /**
     * The request for a file with all of its questions answered with yes, so that a case shows both the questions and what is
     * then stored. Without an answer nothing is stored. A file with errors is not answered.
     */
    private static ImportRequest answered(BehaviourCase one, CsvSource source, byte[] bytes) {
        Host host = new Host(one.limits());
        try (CheckedImport checked = host.host.importer().check(one.request(CsvSource.of(bytes)))) {
            ImportReport report = checked.report();
            if (report.hasErrors() || report.canBeStored()) {
                return one.request(source);
            }
            assertInstanceOf(ImportOutcome.Rejected.class, checked.commit());
            assertEquals(List.of(), host.stored(), "nothing is stored while a question is open");
            return one.request(source)
                    .confirming(report.problems().stream()
                            .filter(Problem::isQuestion)
                            .map(Problem::questionId)
                            .toList());
        }
    }

    private static String checkedAndStored(BehaviourCase one, CsvSource source) throws IOException {
        Host host = new Host(one.limits());
        try (CheckedImport checked = host.host.importer().check(answered(one, source, one.bytes()))) {
            assertEquals(List.of(), host.stored(), "a check stores nothing");
            return BehaviourText.of(checked.commit(), host.stored());
        }
    }

    /** The error file, sent as it is, gets the verdict of the file it was made of, row by row. */
    private static void readErrorFileBack(BehaviourCase one) throws IOException {
        Host host = new Host(one.limits());
        try (CheckedImport checked = host.host.importer().check(answered(one, CsvSource.of(one.file()), one.bytes()))) {
            if (checked.canWriteErrorFile()) {
                compareWithErrorFile(one, checked, host);
            }
        }
    }

    private static void compareWithErrorFile(BehaviourCase one, CheckedImport original, Host first) {
        byte[] errors = errorFile(original);
        // the column of problems must not break a limit of the file's size, which the file itself keeps
        Host second = new Host(one.limits().withCsv(CsvLimits.DEFAULT));
        try (CheckedImport again = second.host.importer().check(answered(one, CsvSource.of(errors), errors))) {
            assertTrue(again.canWriteErrorFile(), "the error file can be read to its end");
            assertEquals(original.report().rowsRead(), again.report().rowsRead(), "rows read of the error file");
            assertEquals(original.report().rowsBlank(), again.report().rowsBlank(), "blank rows of the error file");
            // a short row is filled up, and so no longer short
            if (!original.report().countsByCode().containsKey(ProblemCode.ROW_CELL_MISSING)) {
                assertEquals(text(errors), text(errorFile(again)), "the error file of the error file");
                assertEquals(rows(original), rows(again), "rows of the error file in which something is wrong");
                original.commit();
                again.commit();
                assertEquals(first.values(), second.values(), "leads of the error file");
            }
        }
    }

    /** The row of each problem, and what it is; the error file is UTF-8, whatever the file was read in. */
    private static List<String> rows(CheckedImport checked) {
        return checked.report().problems().stream()
                .filter(problem -> problem.code() != ProblemCode.FILE_ENCODING)
                .map(problem -> problem.row() + " " + problem.code().code())
                .toList();
    }

    /** In a language with letters and signs that no file of the cases has: it must be known again whatever it says. */
    private static byte[] errorFile(CheckedImport checked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        checked.writeErrorFile(Locale.forLanguageTag("ar"), out);
        return out.toByteArray();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
