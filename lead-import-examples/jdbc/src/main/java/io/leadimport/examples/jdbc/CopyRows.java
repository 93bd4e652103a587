package io.leadimport.examples.jdbc;

import java.io.OutputStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.postgresql.copy.CopyIn;

/**
 * A buffer of rows in the binary format of {@code COPY} (see "File Formats" on its page of PostgreSQL's manual). Each value is
 * preceded by its length and needs no escapes, so that no text can break out of its column.
 */
final class CopyRows extends OutputStream {
    /** The signature, which a transfer as text would damage; then no flags and no extension. */
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final int END = -1;

    private byte[] buffer = new byte[1 << 17];
    private int size;

    int size() {
        return size;
    }

    void begin() {
        write(HEADER, 0, HEADER.length);
    }

    void end() {
        row(END);
    }

    void row(int columns) {
        bigEndian(columns, Short.BYTES);
    }

    void number(long value) {
        bigEndian(Long.BYTES, Integer.BYTES);
        bigEndian(value, Long.BYTES);
    }

    void bytes(byte[] value) {
        bigEndian(value.length, Integer.BYTES);
        write(value, 0, value.length);
    }

    /** Appends a value whose length is known only after it is written. */
    void written(Consumer<OutputStream> writer) {
        int start = size;
        bigEndian(0, Integer.BYTES);
        writer.accept(this);
        int end = size;
        size = start;
        bigEndian(end - start - Integer.BYTES, Integer.BYTES);
        size = end;
    }

    void sendTo(CopyIn copy) throws SQLException {
        copy.writeToCopy(buffer, 0, size);
        size = 0;
    }

    private void bigEndian(long value, int length) {
        makeRoom(length);
        for (int shift = Byte.SIZE * (length - 1); shift >= 0; shift -= Byte.SIZE) {
            buffer[size++] = (byte) (value >> shift);
        }
    }

    @Override
    public void write(int value) {
        bigEndian(value, Byte.BYTES);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        makeRoom(length);
        System.arraycopy(bytes, offset, buffer, size, length);
        size += length;
    }

    private void makeRoom(int length) {
        if (size + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + length));
        }
    }
}
