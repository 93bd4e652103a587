package io.leadimport.examples.cli.option;

import io.leadimport.csv.CsvSource;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the charset of the file. */
public final class CharsetOptions {
    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description =
                    "The charset of the file, such as windows-1252; if not given, UTF-8 or the one of the byte order mark")
    private @Nullable Charset charset;

    @Option(
            names = "--fallback",
            paramLabel = "NAME",
            description =
                    "The charset for a file that is not UTF-8: it is read in it, and a question asks whether that is"
                            + " right; if neither this nor the profile has one, such a file is refused")
    private @Nullable Charset fallback;

    public CsvSource applyTo(CsvSource source) {
        CsvSource declared = charset == null ? source : source.withCharset(charset);
        return fallback == null ? declared : declared.withFallback(fallback);
    }
}
