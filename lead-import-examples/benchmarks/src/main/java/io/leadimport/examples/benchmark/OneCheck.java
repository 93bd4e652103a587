package io.leadimport.examples.benchmark;

import io.leadimport.CheckedImport;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.Submitter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * Checks a file with whichever build it was loaded with, and gives the nanoseconds of the processor that this took. Uses what all
 * builds have under the same names.
 */
public final class OneCheck implements Function<Path, Long> {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LeadImporter importer = LeadImporter.builder(
                    new InMemoryLeadRepository(),
                    new InMemoryPartnerRepository(Team.partners()),
                    new InMemoryPartnerUserRepository(Team.users()))
            .build();
    private final LeadForm form;

    public OneCheck(Path schema) throws ReflectiveOperationException {
        form = (LeadForm) tableSchema().getMethod("read", Path.class).invoke(null, schema);
    }

    private static Class<?> tableSchema() throws ClassNotFoundException {
        try {
            return Class.forName("io.leadimport.json.TableSchema");
        } catch (ClassNotFoundException e) {
            return Class.forName("io.leadimport.form.TableSchema");
        }
    }

    @Override
    public Long apply(Path file) {
        long start = THREADS.getCurrentThreadCpuTime();
        CsvSource source = CsvSource.of(file);
        try (CheckedImport checked = importer.check(ImportRequest.of(form, source, Submitter.admin("benchmark")))) {
            if (checked.report().rowsRead() == 0) {
                throw new IllegalStateException("no row was read");
            }
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
