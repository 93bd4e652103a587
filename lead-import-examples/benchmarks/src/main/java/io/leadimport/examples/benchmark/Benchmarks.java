package io.leadimport.examples.benchmark;

import io.leadimport.csv.CsvSource;
import io.leadimport.examples.benchmark.LeadFile.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints a table. Machines are noisy, so that all run in turn, round by round, each time in a JVM of
 * its own; a figure is the median of its rounds, and time is that of a processor.
 */
public final class Benchmarks {
    private static final PrintStream OUT = System.out;
    private static final String FIRST = "fastCsvAlone";
    private static final List<String> NAMES = List.of(
            FIRST,
            "fastCsvToArrays",
            "checkPass",
            "checkPassAndDigest",
            "rowValidator",
            "jackson",
            "univocity",
            "openCsv",
            "springBatch");

    private final int rounds = Integer.getInteger("rounds", 5);
    private final int rows = Integer.getInteger("rows", 100_000);
    private final int longFile = Integer.getInteger("long", 10_000_000);
    private final List<String> names;
    private final Map<String, List<double[]>> measured = new LinkedHashMap<>();

    private Benchmarks(List<String> names) {
        this.names = names;
    }

    /**
     * Runs them.
     *
     * @param args the names of benchmarks of {@link WholeFile} to run; none for all
     * @throws Exception if one fails
     */
    public static void main(String[] args) throws Exception {
        new Benchmarks(args.length == 0 ? NAMES : Arrays.asList(args)).run();
    }

    private void run() throws Exception {
        Path file = LeadFile.write(temporary(), Rows.USUAL, rows);
        OUT.printf(Locale.ROOT, "%,d rows, %d bytes a row%n", rows, Files.size(file) / rows);
        for (int round = 0; round < rounds; round++) {
            for (String name : names) {
                measure(WholeFile.class.getSimpleName() + "." + name, name, file);
            }
            measure(RowOfMap.class.getSimpleName(), RowOfMap.class.getSimpleName(), file);
        }
        double first = median(names.get(0), 0) / rows;
        OUT.printf("%n%-20s %12s %8s %14s%n", "", "rows/s", "ratio", "bytes a row");
        for (String name : names) {
            double nanos = median(name, 0) / rows;
            OUT.printf(
                    Locale.ROOT,
                    "%-20s %,12.0f %8.2f %,14.1f%n",
                    name,
                    1e9 / nanos,
                    nanos / first,
                    median(name, 1) / rows);
        }
        OUT.printf(
                Locale.ROOT,
                "RowValidator with a map of 14 fields: %.2f us, %,.0f bytes%n",
                median(RowOfMap.class.getSimpleName(), 0) / 1e3,
                median(RowOfMap.class.getSimpleName(), 1));
        wrongData();
        smallHeap(Rows.CLEAN);
        smallHeap(Rows.WRONG);
    }

    private static Path temporary() throws IOException {
        Path file = Files.createTempFile("leads", ".csv");
        file.toFile().deleteOnExit();
        return file;
    }

    private void measure(String pattern, String name, Path file) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(pattern.replace(".", "\\.") + "\\b" + (pattern.contains(".") ? "$" : ""))
                .param("file", file.toString())
                .param("rows", String.valueOf(rows))
                .forks(1)
                .warmupIterations(6)
                .warmupTime(TimeValue.milliseconds(800))
                .measurementIterations(4)
                .measurementTime(TimeValue.milliseconds(800))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .jvmArgs("-Xms512m", "-Xmx512m", "-XX:+UseSerialGC")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            double nanos = result.getSecondaryResults().get(CpuTime.NAME).getScore();
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            measured.computeIfAbsent(name, key -> new ArrayList<>()).add(new double[] {nanos, bytes});
        }
    }

    private double median(String name, int figure) {
        double[] sorted = measured.get(name).stream()
                .mapToDouble(run -> run[figure])
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }

    /** A file in which every row has five problems against a clean one, with its error file being written. */
    private void wrongData() throws IOException {
        CheckPass pass = new CheckPass();
        Path clean = LeadFile.write(temporary(), Rows.CLEAN, rows);
        Path wrong = LeadFile.write(temporary(), Rows.WRONG, rows);
        List<Double> ofClean = new ArrayList<>();
        List<Double> ofWrong = new ArrayList<>();
        for (int round = 0; round < 9; round++) {
            ofClean.add(seconds(pass, clean));
            ofWrong.add(seconds(pass, wrong));
        }
        ofClean.sort(null);
        ofWrong.sort(null);
        OUT.printf(
                Locale.ROOT,
                "check and error file: clean %.2f s, five problems in every row %.2f s, ratio %.2f%n",
                ofClean.get(4),
                ofWrong.get(4),
                ofWrong.get(4) / ofClean.get(4));
    }

    private void smallHeap(Rows kind) throws IOException, InterruptedException {
        Path file = LeadFile.write(temporary(), kind, longFile);
        boolean enough = SmallHeap.isEnoughFor(file);
        Files.delete(file);
        OUT.printf(
                Locale.ROOT,
                "check and error file in a heap of 16 MiB, %s, %,d rows: %s%n",
                kind,
                longFile,
                enough ? "done" : "FAILED");
    }

    private static double seconds(CheckPass pass, Path file) {
        long start = System.nanoTime();
        pass.andErrorFile(CsvSource.of(file), OutputStream.nullOutputStream());
        return (System.nanoTime() - start) / 1e9;
    }
}
