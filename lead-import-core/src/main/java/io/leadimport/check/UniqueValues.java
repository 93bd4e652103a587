package io.leadimport.check;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The values of one unique field and the row where each stood first, in 24 bytes a value: a value is remembered by the first
 * 128 bits of its SHA-256. Not thread-safe.
 */
final class UniqueValues {
    private static final int LONGS = 3;

    private final MessageDigest digest;
    private final byte[] hash = new byte[32];
    private long[] table = new long[64 * LONGS];
    private int size;

    UniqueValues() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Remembers the value, and gives the earlier row that has it, or 0. */
    long add(String value, long row) {
        digest.update(value.getBytes(StandardCharsets.UTF_8));
        try {
            digest.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256", e);
        }
        long first = put(table, bits(0), bits(8), row);
        if (first == 0) {
            size++;
            if (size * 2L * LONGS > table.length) {
                grow();
            }
        }
        return first;
    }

    int size() {
        return size;
    }

    private long bits(int from) {
        long bits = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            bits = bits << 8 | hash[i] & 0xFF;
        }
        return bits;
    }

    private static long put(long[] table, long high, long low, long row) {
        int slots = table.length / LONGS;
        int slot = (int) (high & slots - 1);
        while (table[slot * LONGS + 2] != 0) {
            int at = slot * LONGS;
            if (table[at] == high && table[at + 1] == low) {
                return table[at + 2];
            }
            slot = slot + 1 & slots - 1;
        }
        table[slot * LONGS] = high;
        table[slot * LONGS + 1] = low;
        table[slot * LONGS + 2] = row;
        return 0;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        for (int at = 0; at < table.length; at += LONGS) {
            if (table[at + 2] != 0) {
                put(larger, table[at], table[at + 1], table[at + 2]);
            }
        }
        table = larger;
    }
}
