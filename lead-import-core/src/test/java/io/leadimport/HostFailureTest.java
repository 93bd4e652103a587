package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.leadimport.csv.BufferSize;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceFailedException;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusal;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

/** An exception from any call of the host's code is passed on as a failure and never rejects the file. */
class HostFailureTest {
    private static final String FEW = file(20);
    /** More rows than are checked together, and more ids than are looked up together. */
    private static final String MANY = file(1_200);

    private static String file(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "P1,U1,C" + row + "\n")
                .collect(Collectors.joining("", "Partner ID,Partner User ID,customer\n", ""));
    }

    private final TestHost host = new TestHost();
    private final Set<String> called = new TreeSet<>();
    private final Set<String> calledAfterFault = new TreeSet<>();

    private @Nullable Throwable fault;
    private int calls;
    private int failing;

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("fault"),
                new NoSuchElementException("fault"),
                new UncheckedIOException(new IOException("fault")),
                new CsvParseException("Unclosed quote"),
                new IOException("fault"),
                new SQLException("fault"),
                new InterruptedException("fault"),
                new AssertionError("fault"),
                new StackOverflowError("fault"));
    }

    /** Throws the fault, undeclared, if this is the call that must fail. */
    private <T> T call(String callback, T result) {
        called.add(callback);
        if (calls > failing && fault != null) {
            calledAfterFault.add(callback);
        }
        if (calls++ == failing && fault != null) {
            HostFailureTest.<RuntimeException>throwUndeclared(fault);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable e) throws E {
        throw (E) e;
    }

    private ImportRequest request(String file) {
        LeadForm form = LeadForm.named("Leads")
                .field(Fields.reference(
                        "customer",
                        (ids, who) -> call("resolver", ids.stream().collect(Collectors.toMap(id -> id, id -> id)))))
                .build();
        InputStream upload = new FilterInputStream(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return call("stream", super.read(buffer, offset, length));
            }
        };
        return ImportRequest.of(form, BufferSize.of(CsvSource.of(upload), 4_096), ADMIN)
                .withListener(progress -> call("listener", progress))
                .stopWhen(() -> call("stopWhen", false));
    }

    private LeadImporter importer() {
        return LeadImporter.builder(new Leads(), new Partners(), new Users())
                .rule(new Rule())
                .build();
    }

    private final class Leads implements LeadRepository {
        @Override
        public void saveAll(LeadBatch batch) {
            host.leads.saveAll(batch);
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return call("findImport", host.leads.findImport(key));
        }

        @Override
        public Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
            return call("findImportOfFile", Optional.empty());
        }
    }

    private final class Partners implements PartnerRepository {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            return call("partners", host.partners.findByIds(ids));
        }

        @Override
        public List<Partner> page(@Nullable String afterId, int limit) {
            return List.of();
        }
    }

    private final class Users implements PartnerUserRepository {
        @Override
        public Collection<PartnerUser> findByIds(Set<String> ids) {
            return call("users", host.users.findByIds(ids));
        }

        @Override
        public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
            return List.of();
        }
    }

    private final class Rule implements LeadRule {
        @Override
        public LeadRule begin(Submitter submitter) {
            return call("begin", this);
        }

        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return call("refusals", List.of());
        }
    }

    /** Runs it with the first call failing, then the second, and so on until there are no more; gives what it threw. */
    private List<Throwable> failEachCall(Throwable thrown, Consumer<LeadImporter> run) {
        List<Throwable> caught = new ArrayList<>();
        fault = thrown;
        while (true) {
            failing = caught.size();
            calls = 0;
            try {
                run.accept(importer());
                assertEquals(failing, calls, "a fault that nobody was told of");
                assertTrue(failing > 10, () -> "calls: " + failing);
                return caught;
            } catch (AssertionFailedError e) {
                throw e;
            } catch (Throwable e) {
                caught.add(e);
            }
            assertEquals(List.of(), host.leads.leads());
        }
    }

    private static void isThrownAsItIs(Throwable fault, Throwable caught) {
        boolean ofStream = fault instanceof IOException && caught instanceof SourceFailedException;
        assertSame(fault, ofStream ? caught.getCause() : caught);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anExceptionOfTheHostDuringACheckIsThrownUnchangedAndEndsTheCalls(Throwable thrown) {
        List<Throwable> caught =
                failEachCall(thrown, importer -> importer.check(request(MANY)).close());

        caught.forEach(e -> isThrownAsItIs(thrown, e));
        assertEquals(
                Set.of(
                        "begin",
                        "findImport",
                        "findImportOfFile",
                        "listener",
                        "partners",
                        "refusals",
                        "resolver",
                        "stopWhen",
                        "stream",
                        "users"),
                called);
        calledAfterFault.remove("stopWhen");
        assertEquals(Set.of(), calledAfterFault);
        Aftermath.holdsNothingBack();
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anExceptionOfTheHostDuringAnImportIsThrownUnchangedOrAsTheCause(Throwable thrown) {
        List<Throwable> caught = failEachCall(
                thrown, importer -> assertInstanceOf(ImportOutcome.Imported.class, importer.importLeads(request(FEW))));

        caught.forEach(e -> isThrownAsItIs(thrown, e instanceof LeadsNotStoredException ? e.getCause() : e));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anExceptionOfTheHostWhileAnErrorFileIsWrittenIsThrownUnchanged(Throwable thrown) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new AssertionError("written in blocks");
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                call("out", length);
            }
        };

        List<Throwable> caught = failEachCall(thrown, importer -> {
            Throwable due = fault;
            fault = null;
            try (CheckedImport checked = importer.check(request(MANY))) {
                fault = due;
                calls = 0;
                checked.writeErrorFile(Locale.ENGLISH, out);
            }
        });

        caught.forEach(e -> isThrownAsItIs(
                thrown, e instanceof UncheckedIOException wrapped && e != thrown ? wrapped.getCause() : e));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anExceptionOfTheHostDuringAnInspectionIsThrownUnchanged(Throwable thrown) {
        List<Throwable> caught = failEachCall(thrown, importer -> importer.inspect(request(MANY)));

        caught.forEach(e -> isThrownAsItIs(thrown, e));
    }
}
