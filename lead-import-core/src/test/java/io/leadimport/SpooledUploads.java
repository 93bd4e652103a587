package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;

import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Makes uploads that are too long for memory in ways that may leave files behind, and prints how each ended. */
public final class SpooledUploads {
    private static final long ROWS = 7_000;
    private static final int AT_ONCE = 16;

    private SpooledUploads() {}

    public static void main(String[] ways) throws Exception {
        upload(at -> {});
        long before = openFiles();
        for (String way : ways) {
            System.out.println(way + ": " + run(way));
        }
        System.out.println("open files: " + (openFiles() - before));
        System.out.println("threads: "
                + Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().contains("lead"))
                        .count());
    }

    private static String run(String way) throws Exception {
        return switch (way) {
            case "many" -> many();
            case "interrupted" -> interrupted();
            case "one" -> upload(at -> {});
            default -> upload(failingAt(Integer.parseInt(way)));
        };
    }

    private static String many() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch all = new CountDownLatch(AT_ONCE);
        try {
            Callable<String> one = () -> {
                all.countDown();
                all.await();
                return upload(at -> {});
            };
            List<String> ended = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(Collections.nCopies(AT_ONCE, one))) {
                ended.add(future.get());
            }
            return ended.stream().distinct().toList().toString();
        } finally {
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** Before the file is made, and once it is there. */
    private static String interrupted() {
        String early = upload(at -> interruptFrom(at, 0));
        boolean wasKept = Thread.interrupted();
        String late = upload(at -> interruptFrom(at, 1_200_000));
        return early + " " + wasKept + ", " + late + " " + Thread.interrupted();
    }

    private static void interruptFrom(int at, int from) {
        if (at >= from) {
            Thread.currentThread().interrupt();
        }
    }

    private static IntConsumer failingAt(int position) {
        return at -> {
            if (at >= position) {
                throw new IllegalStateException("the connection was reset");
            }
        };
    }

    private static String upload(IntConsumer beforeRead) {
        TestHost host = new TestHost();
        GeneratedStream rows = GeneratedStream.rows(
                StandardCharsets.UTF_8, HEADER, ROWS, i -> TestHost.row((int) i).replace("\n", "n".repeat(190) + "\n"));
        InputStream stream = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("nobody reads single bytes");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try {
                    beforeRead.accept((int) rows.taken());
                } catch (IllegalStateException e) {
                    throw new IOException(e);
                }
                return rows.read(target, offset, length);
            }
        };
        try {
            ImportOutcome outcome = host.importer().importLeads(ImportRequest.of(FORM, CsvSource.of(stream), ADMIN));
            return outcome.getClass().getSimpleName() + " " + host.leads.leads().size();
        } catch (SourceFailedException | ImportCancelledException e) {
            return e.getClass().getSimpleName() + " " + host.leads.leads().size();
        }
    }

    private static long openFiles() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(open)) {
            return files.filter(SpooledUploads::isUpload).count();
        }
    }

    /** The JVM opens files of its own whenever it likes. */
    private static boolean isUpload(Path open) {
        try {
            return Files.readSymbolicLink(open).toString().contains("lead-import-");
        } catch (IOException e) {
            return false;
        }
    }
}
