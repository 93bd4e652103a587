package io.leadimport.internal.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;

/**
 * The notation of the case files: {@code \r}, {@code \n}, {@code \t}, {@code \\}, {@code \|}, {@code \s} a space, {@code
 * \}uXXXX a UTF-16 unit, {@code \xHH} a byte, and <code>{text*count}</code> a repetition.
 */
final class Escapes {
    private Escapes() {}

    static String text(String notation) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < notation.length(); i++) {
            char c = notation.charAt(i);
            if (c == '{') {
                int close = notation.indexOf('}', i);
                int star = notation.lastIndexOf('*', close);
                text.append(text(notation.substring(i + 1, star))
                        .repeat(Integer.parseInt(notation.substring(star + 1, close))));
                i = close;
            } else if (c != '\\') {
                text.append(c);
            } else if (notation.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(notation.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                text.append(single(notation.charAt(i)));
            }
        }
        return text.toString();
    }

    private static char single(char c) {
        return switch (c) {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case 's' -> ' ';
            case '\\', '|', '{' -> c;
            default -> throw new IllegalArgumentException("no such escape: " + c);
        };
    }

    /** Text between {@code \xHH} bytes is encoded in the charset. */
    static byte[] bytes(String notation, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int from = 0;
        for (int at = notation.indexOf("\\x"); at >= 0; at = notation.indexOf("\\x", from)) {
            bytes.writeBytes(text(notation.substring(from, at)).getBytes(charset));
            bytes.write(Integer.parseInt(notation.substring(at + 2, at + 4), 16));
            from = at + 4;
        }
        bytes.writeBytes(text(notation.substring(from)).getBytes(charset));
        return bytes.toByteArray();
    }
}
