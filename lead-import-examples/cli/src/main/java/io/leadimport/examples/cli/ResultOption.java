package io.leadimport.examples.cli;

import io.leadimport.examples.cli.file.CommandFiles;
import io.leadimport.examples.cli.file.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that writes a command's result to a file instead of standard output. */
final class ResultOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output if not given")
    private @Nullable Path file;

    /** Prepares the file; null means standard output. */
    @Nullable
    OutputFile open(CommandFiles files) throws IOException {
        return file == null ? null : files.writes(file);
    }

    static void write(Streams streams, @Nullable OutputFile output, OutputFile.Content content) throws IOException {
        if (output == null) {
            content.writeTo(streams.out());
            complete(streams);
        } else {
            output.write(content);
        }
    }

    static void complete(Streams streams) throws IOException {
        if (streams.out().checkError()) {
            throw new IOException("standard output was closed or is full");
        }
    }
}
