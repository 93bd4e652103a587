package io.leadimport.examples.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An {@link ImportProcess}, its output, and how to kill it as {@code kill -9} does. */
final class KilledProcess {
    private final Process process;
    private final BufferedReader output;
    private static final int KILLED = 128 + 9;

    private final List<String> said = new ArrayList<>();

    private KilledProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.US_ASCII);
    }

    static KilledProcess start(String url, Class<? extends Way> way, String importId, Path file, String waitAt)
            throws IOException {
        return new KilledProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.jboss.logging.provider=slf4j",
                        // the folder of the test, since a killed process deletes nothing
                        "-Djava.io.tmpdir=" + file.getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportProcess.class.getName(),
                        url,
                        way.getName(),
                        importId,
                        file.toString(),
                        waitAt)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Reads its output up to the given marker. */
    KilledProcess await(String marker) throws IOException {
        String line = "";
        while (!line.equals(marker)) {
            line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended before " + marker + ", after " + said);
            }
            said.add(line);
        }
        return this;
    }

    /** Lets it continue from the marker at which it waits. */
    KilledProcess goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return this;
    }

    /** Reads the next line of its output. */
    String next() throws IOException {
        return String.valueOf(output.readLine());
    }

    KilledProcess after(long nanos) {
        LockSupport.parkNanos(nanos);
        return this;
    }

    /** Kills it and returns its output. Fails if the process had already failed, since that proves nothing. */
    List<String> kill() throws IOException, InterruptedException {
        // closing the output of the process would end it
        process.toHandle().destroyForcibly();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("it cannot be killed");
        }
        output.lines().forEach(said::add);
        int status = process.exitValue();
        if (status != KILLED && !(status == 0 && said.contains(ImportProcess.ACKNOWLEDGED))) {
            throw new IllegalStateException("it ended by itself with status " + status + ", after " + said);
        }
        return List.copyOf(said);
    }
}
