package io.leadimport.examples.benchmark;

import io.leadimport.csv.CsvSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** Checks a file and writes its error file, in a heap of 16 MiB. */
final class SmallHeap {
    private static final String HEAP = "-Xmx16m";

    private SmallHeap() {}

    /**
     * Runs in a JVM of its own.
     *
     * @param args the file
     */
    public static void main(String[] args) {
        new CheckPass().andErrorFile(CsvSource.of(Path.of(args[0])), OutputStream.nullOutputStream());
    }

    /** Whether the heap is enough for a file. */
    static boolean isEnoughFor(Path file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        List<String> command = List.of(java, HEAP, "-cp", path, SmallHeap.class.getName(), file.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
