package io.leadimport.internal.csv;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides the charset of a file: that of its byte order mark, otherwise the declared one, otherwise UTF-8. As in the
 * WHATWG Encoding Standard, a byte order mark takes precedence over a declaration. Immutable.
 *
 * @param declared the charset that the host declared, or null
 * @param fallback the charset for a file that has no byte order mark, no declared charset, and is not UTF-8; null if
 *     such a file is refused
 */
public record Encoding(@Nullable Charset declared, @Nullable Charset fallback) {
    public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * The charsets in which a two-byte sequence of UTF-8 reads as two other characters, such as an A with a tilde and a
     * copyright sign.
     */
    private static final Pattern LATIN = Pattern.compile("windows-125[0247]|ISO-8859-([123459]|10|13|14|15|16)");

    /** The charset of a file that begins with this byte order mark. */
    Charset charset(Bom bom) {
        return bom == Bom.NONE && declared != null ? declared : bom.charset();
    }

    /**
     * The encoding for a file that is not UTF-8; empty if the charset is declared, or no fallback is allowed.
     *
     * @param other the fallback that a profile declares; null for that of the source
     */
    Optional<Encoding> afterUtf8Failed(@Nullable Charset other) {
        Charset next = other == null ? fallback : other;
        return declared != null || next == null ? Optional.empty() : Optional.of(new Encoding(next, null));
    }

    /** Returns true if text in UTF-8, read in this charset, would have wrong letters. */
    boolean garblesUtf8() {
        return declared != null && LATIN.matcher(declared.name()).matches();
    }
}
