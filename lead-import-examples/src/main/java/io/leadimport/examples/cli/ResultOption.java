package io.leadimport.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a file for a command's result, which else goes to standard output. */
final class ResultOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output if not given")
    private @Nullable Path file;

    void write(Streams streams, OutputFile.Content content) throws IOException {
        if (file == null) {
            content.writeTo(streams.out());
            complete(streams);
            return;
        }
        try (OutputFile output = OutputFile.at(file)) {
            output.write(content);
        }
    }

    static void complete(Streams streams) throws IOException {
        if (streams.out().checkError()) {
            throw new IOException("standard output was closed or is full");
        }
    }
}
