package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another JVM, for what needs a heap or a temporary directory of its own. */
public final class ChildJvm {
    private final List<String> options;
    private final long minutes;
    private final List<String> launcher;

    public ChildJvm(long minutes, String... options) {
        this(minutes, List.of(options), List.of());
    }

    private ChildJvm(long minutes, List<String> options, List<String> launcher) {
        this.minutes = minutes;
        this.options = options;
        this.launcher = launcher;
    }

    /** The same, started by a command that becomes what its last arguments say. */
    ChildJvm launchedBy(List<String> command) {
        return new ChildJvm(minutes, options, command);
    }

    Process start(Path output, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Runs a class to its good end, and gives the lines it wrote. */
    public List<String> run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("child-jvm", ".txt");
        try {
            return end(start(output, main, arguments), output);
        } finally {
            Files.delete(output);
        }
    }

    List<String> end(Process process, Path output) throws IOException, InterruptedException {
        try {
            boolean ended = process.waitFor(minutes, TimeUnit.MINUTES);
            String written = Files.readString(output, StandardCharsets.ISO_8859_1);
            assertTrue(ended, () -> "still running after " + minutes + " minutes: " + written);
            assertEquals(0, process.exitValue(), written);
            return written.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }
}
