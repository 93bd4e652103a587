package io.leadimport.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A byte order mark and the charset that it announces. */
enum Bom {
    NONE(StandardCharsets.UTF_8),
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
    UTF_32BE(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    /** The length in bytes of the longest byte order mark. */
    static final int MAX_LENGTH = 4;

    private final Charset charset;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final int[] bytes;

    Bom(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    /** Finds the byte order mark at the start of a file. */
    static Bom of(byte[] start) {
        for (Bom bom : values()) {
            if (bom != NONE && bom.isAt(start)) {
                return bom;
            }
        }
        return NONE;
    }

    private boolean isAt(byte[] start) {
        boolean same = start.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = (start[i] & 0xFF) == bytes[i];
        }
        return same;
    }

    /** The charset that the mark announces; UTF-8 for {@link #NONE}. */
    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length;
    }
}
