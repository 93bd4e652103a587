package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.Inspection;
import io.leadimport.LeadImporter;
import io.leadimport.Traces;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.CustomType;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.report.ErrorRows;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import io.leadimport.validation.RowValidator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a cell holds and whatever fails, no exception and no {@code toString} repeats a part of the cell. */
class NoCellInExceptionsPropertyTest {
    /** Parts of cells that stand in no form, message, class name or line number. */
    private static final List<String> MARKS = List.of("Zq7xK", "7319024685");

    private static final List<FieldCase> CASES =
            FieldCase.all().stream().filter(one -> one.text().length() <= 200).toList();

    private static final List<BiFunction<NewLead, String, @Nullable Object>> ACCESSORS = List.of(
            NewLead::text,
            NewLead::integer,
            NewLead::decimal,
            NewLead::date,
            NewLead::time,
            NewLead::yearMonth,
            NewLead::dateTime,
            NewLead::yesNo,
            NewLead::money,
            NewLead::texts,
            (lead, field) -> lead.value(field, Thread.class),
            (lead, field) -> lead.text(field + " of another form"),
            (lead, field) -> lead.as(Other.class));

    private final StringBuilder printed = new StringBuilder();
    private int thrown;

    /** A class of the host that the fields do not fit. */
    record Other(int field) {}

    enum Fault {
        NONE,
        STORE_READS_WRONGLY,
        TYPE_THROWS,
        SOURCE_CHANGES
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void noExceptionRepeatsACell(@ForAll("fields") FieldCase field, @ForAll("marked") String text, @ForAll Fault fault)
            throws IOException {
        printed.setLength(0);
        LeadForm form = fault == Fault.TYPE_THROWS
                ? LeadForm.named("f")
                        .field(Fields.custom("field", new Fearful()))
                        .build()
                : LeadForm.named("f").field(field.builder()).build();
        Path file = Files.createTempFile("leads", ".csv");
        try {
            Files.writeString(file, csv(text), StandardCharsets.UTF_8);
            run(() -> importFile(form, file, fault));
            run(() -> print(RowValidator.of(form).validate(Map.of("field", text))));
        } finally {
            Files.delete(file);
        }
        MARKS.forEach(mark -> assertFalse(printed.toString().contains(mark), printed::toString));
    }

    /** Each fault causes an exception; otherwise the property would check nothing. */
    @Property(tries = 1)
    void theFaultsThrow() throws IOException {
        FieldCase field = CASES.stream()
                .filter(one -> one.field().equals("text"))
                .findFirst()
                .orElseThrow();
        for (Fault fault : List.of(Fault.STORE_READS_WRONGLY, Fault.TYPE_THROWS, Fault.SOURCE_CHANGES)) {
            thrown = 0;
            noExceptionRepeatsACell(field, "a" + MARKS.get(0), fault);
            assertTrue(thrown > 0, fault::toString);
        }
    }

    /** The text as a cell; of every other text, a row with ids that do not exist as well. */
    private static String csv(String text) {
        String unknown = "P1" + MARKS.get(0) + ",U1" + MARKS.get(1) + ",\n";
        return "Partner ID,Partner User ID,field\nP1,U1,\"" + text.replace("\"", "\"\"") + "\"\n"
                + (text.length() % 2 == 0 ? "" : unknown);
    }

    private void importFile(LeadForm form, Path file, Fault fault) {
        LeadImporter importer = LeadImporter.builder(
                        new Store(fault),
                        new InMemoryPartnerRepository(List.of(new Partner("P1", "One", PartnerStatus.ACTIVE))),
                        new InMemoryPartnerUserRepository(List.of(new PartnerUser("U1", "P1", "n", "e", true))))
                .build();
        ImportRequest request = ImportRequest.of(form, CsvSource.of(file), Submitter.admin("a"));
        print(request);
        run(() -> {
            Inspection inspection = importer.inspect(request);
            print(inspection, inspection.columns(), inspection.header(), inspection.problems());
        });
        try (CheckedImport checked = importer.check(request)) {
            print(checked, checked.report(), checked.report().problems());
            checked.writeErrorFile(Locale.ENGLISH, ErrorRows.ALL, OutputStream.nullOutputStream());
            if (fault == Fault.SOURCE_CHANGES) {
                run(() -> {
                    try {
                        Files.writeString(file, csv(MARKS.get(0)) + "P1,U1," + MARKS.get(1) + "\n");
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
            }
            ImportOutcome outcome = checked.commit();
            print(outcome, outcome.report());
        }
    }

    private void print(Object... shown) {
        Stream.of(shown).forEach(one -> printed.append(one).append('\n'));
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            thrown++;
            printed.append(Traces.of(e));
        }
    }

    /** Reads leads as no host should. */
    private final class Store implements LeadRepository {
        private final Fault fault;

        Store(Fault fault) {
            this.fault = fault;
        }

        @Override
        public void saveAll(LeadBatch batch) {
            print(batch, batch.receipt());
            for (NewLead lead : batch) {
                print(lead);
                if (fault == Fault.STORE_READS_WRONGLY) {
                    ACCESSORS.forEach(accessor -> run(() -> accessor.apply(lead, "field")));
                }
            }
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return Optional.empty();
        }
    }

    /** A type of the host that repeats the cell when it throws. */
    private static final class Fearful implements CustomType<String> {
        @Override
        public String name() {
            return "fearful";
        }

        @Override
        public String read(String text) {
            throw new IllegalStateException("I fear " + text, new IOException(text));
        }

        @Override
        public String example() {
            return "x";
        }

        @Override
        public String expected(Locale locale) {
            return "a text";
        }
    }

    @Provide
    Arbitrary<FieldCase> fields() {
        return Arbitraries.of(CASES);
    }

    /** The text of a case with a mark in it, or a mark alone. */
    @Provide
    Arbitrary<String> marked() {
        return Combinators.combine(
                        Arbitraries.of(CASES),
                        Arbitraries.of(MARKS),
                        Arbitraries.integers().between(0, 200))
                .as((one, mark, place) -> {
                    int at = Math.min(place, one.text().length());
                    String text =
                            one.text().substring(0, at) + mark + one.text().substring(at);
                    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
                });
    }
}
