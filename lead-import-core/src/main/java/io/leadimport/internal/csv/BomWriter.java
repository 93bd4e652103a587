package io.leadimport.internal.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Writes UTF-8, with a byte order mark unless the text is short and has only ASCII. A text with NUL gets the mark too,
 * because it could be mistaken for UTF-16. The beginning of the text is held back until this is decided. Closing
 * flushes the stream and leaves it open.
 */
final class BomWriter extends Writer {
    private static final int LOOK_AHEAD = 1 << 16;

    private final Writer out;
    private StringBuilder held = new StringBuilder();
    private boolean decided;

    BomWriter(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        if (decided) {
            out.write(text, offset, length);
            return;
        }
        held.append(text, offset, length);
        if (held.length() > LOOK_AHEAD || !isPlain(text, offset, length)) {
            decide("\uFEFF");
        }
    }

    private static boolean isPlain(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] > '\u007F' || text[i] == 0) {
                return false;
            }
        }
        return true;
    }

    private void decide(String bom) throws IOException {
        decided = true;
        out.write(bom);
        out.append(held);
        held = new StringBuilder();
    }

    @Override
    public void flush() throws IOException {
        if (decided) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (!decided) {
            decide("");
        }
        out.flush();
    }
}
