package io.leadimport.internal.csv;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a file: that of its byte order mark, else the declared one, else UTF-8. As in the Encoding Standard of the
 * WHATWG, a byte order mark goes before a declaration. Immutable.
 *
 * @param declared the charset that the host declared, or null
 * @param fallback the charset for a file that has no byte order mark, no declared charset, and is not UTF-8; null if such a
 *     file is refused
 */
public record Encoding(@Nullable Charset declared, @Nullable Charset fallback) {
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** In these charsets a two-byte sequence of UTF-8 reads as two letters, such as an A with a tilde and a copyright sign. */
    private static final Pattern LATIN = Pattern.compile("windows-125[0247]|ISO-8859-([123459]|10|13|14|15|16)");

    /** The charset of a file that begins with this byte order mark. */
    Charset charset(Bom bom) {
        return bom == Bom.NONE && declared != null ? declared : bom.charset();
    }

    /** The encoding for a file that is not UTF-8; empty if no fallback is allowed. */
    Optional<Encoding> afterUtf8Failed() {
        return declared != null || fallback == null ? Optional.empty() : Optional.of(new Encoding(fallback, null));
    }

    /** Whether reading UTF-8 in this charset would garble its letters. */
    boolean garblesUtf8() {
        return declared != null && LATIN.matcher(declared.name()).matches();
    }
}
