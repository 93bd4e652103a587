package io.leadimport.examples.benchmark;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.benchmark.LeadFile.Rows;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.examples.jdbc.JdbcDirectory;
import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.examples.jdbc.JdbcPartnerRepository;
import io.leadimport.examples.jdbc.JdbcPartnerUserRepository;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.Submitter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Imports a file of valid leads into PostgreSQL, both passes included, next to a {@code COPY} of the same file with no checks
 * at all: into a bare table, and into one with a primary key, as the table of leads has. All ways take turns, round by round; a
 * figure is the median. {@code -Drows=} and {@code -Drounds=} say how much. In the root of the repository, alone:
 *
 * <pre>{@code
 * mvn -q test -Pbenchmarks -pl lead-import-examples/benchmarks -am -Dbenchmark.skipCheck
 * }</pre>
 */
public final class StoreBenchmark {
    private static final PrintStream OUT = System.out;
    /** Named as the headers of the file. */
    private static final String COLUMNS =
            LeadFile.HEADER.strip().toLowerCase(Locale.ROOT).replace(' ', '_');

    private final int rows = Integer.getInteger("rows", 1_000_000);
    private final int rounds = Integer.getInteger("rounds", 5);
    private final TestDatabase database = Kind.POSTGRES.empty();
    private final DataSource dataSource = database.dataSource();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    /** Something to measure. */
    private interface Way {
        void run() throws IOException, SQLException;
    }

    private StoreBenchmark() {}

    /**
     * Runs it; {@code -Drows=N} and {@code -Drounds=N} change how much.
     *
     * @param args none
     * @throws Exception if it fails
     */
    public static void main(String[] args) throws Exception {
        new StoreBenchmark().run();
    }

    private void run() throws IOException, SQLException {
        prepareTables();
        Path file = Files.createTempFile("leads", ".csv");
        try {
            LeadFile.write(file, Rows.CLEAN, rows);
            OUT.printf(
                    Locale.ROOT,
                    "%,d rows, %d bytes a row, heap %d MiB%n",
                    rows,
                    Files.size(file) / rows,
                    Runtime.getRuntime().maxMemory() >> 20);
            for (int round = 0; round < rounds; round++) {
                measure("COPY of the file, bare table", () -> copy("bare", file));
                measure("COPY of the file, primary key", () -> copy("keyed", file));
                measure("import with COPY", () -> importFile(JdbcLeadRepository.copying(dataSource), file));
                measure("import with JDBC batches", () -> importFile(JdbcLeadRepository.batching(dataSource), file));
            }
        } finally {
            Files.delete(file);
        }
        print();
    }

    private void prepareTables() {
        new JdbcDirectory(dataSource).load(Team.partners(), Team.users());
        String columns = COLUMNS.replaceAll("\\w+", "$0 text");
        database.execute("create table bare (" + columns + ")");
        database.execute("create table keyed (id bigint generated always as identity primary key, " + columns + ")");
    }

    private void measure(String name, Way way) throws IOException, SQLException {
        database.execute("truncate bare, keyed, leads, lead_import_users, lead_imports");
        database.execute("checkpoint");
        long start = System.nanoTime();
        way.run();
        seconds.computeIfAbsent(name, key -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
        OUT.printf(Locale.ROOT, "%-34s %7.2f s%n", name, last(name));
    }

    private double last(String name) {
        List<Double> all = seconds.getOrDefault(name, List.of());
        return all.get(all.size() - 1);
    }

    private void copy(String table, Path file) throws IOException, SQLException {
        try (Connection connection = dataSource.getConnection();
                InputStream in = Files.newInputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + COLUMNS + ") from stdin (format csv, header true)", in, 1 << 16);
        }
    }

    private void importFile(LeadRepository leads, Path file) {
        ImportOutcome outcome = LeadImporter.builder(
                        leads, new JdbcPartnerRepository(dataSource), new JdbcPartnerUserRepository(dataSource))
                .build()
                .importLeads(ImportRequest.of(LeadFile.FORM, CsvSource.of(file), Submitter.admin("a")));
        if (!(outcome instanceof ImportOutcome.Imported imported)
                || imported.receipt().leadCount() != rows) {
            throw new IllegalStateException(outcome.report().problems().toString());
        }
    }

    private void print() {
        double bare = median(seconds.values().iterator().next());
        OUT.println();
        seconds.forEach((name, all) -> OUT.printf(
                Locale.ROOT,
                "%-34s median %7.2f s %,10.0f rows/s ratio %5.2f%n",
                name,
                median(all),
                rows / median(all),
                median(all) / bare));
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
