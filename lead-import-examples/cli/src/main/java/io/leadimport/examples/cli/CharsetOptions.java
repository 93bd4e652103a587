package io.leadimport.examples.cli;

import io.leadimport.csv.CsvSource;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which charset a file is to be read. */
final class CharsetOptions {
    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description =
                    "The charset of the file, such as windows-1252; UTF-8 if not given, or what its byte order mark says")
    private @Nullable Charset charset;

    @Option(
            names = "--fallback",
            paramLabel = "NAME",
            description =
                    "The charset to read a file in that is not UTF-8, with a warning; such a file is refused if not"
                            + " given")
    private @Nullable Charset fallback;

    CsvSource applied(CsvSource source) {
        CsvSource declared = charset == null ? source : source.charset(charset);
        return fallback == null ? declared : declared.fallback(fallback);
    }
}
