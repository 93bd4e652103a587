package io.leadimport.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Files that are no CSV, recognised by their first bytes, each told by the name a person knows it by. */
enum FileKind {
    EXCEL_97(Advice.SAVE_AS, "\u00D0\u00CF\u0011\u00E0"),
    PDF(Advice.EXPORT, "%PDF-"),
    GZIP(Advice.UNPACK, "\u001F\u008B"),
    BZIP2(Advice.UNPACK, "BZh91AY"),
    XZ(Advice.UNPACK, "\u00FD7zXZ"),
    SEVEN_ZIP(Advice.UNPACK, "7z\u00BC\u00AF"),
    RAR(Advice.UNPACK, "Rar!\u001A"),
    ZSTD(Advice.UNPACK, "(\u00B5/\u00FD"),
    PNG(Advice.EXPORT, "\u0089PNG"),
    JPEG(Advice.EXPORT, "\u00FF\u00D8\u00FF"),
    GIF(Advice.EXPORT, "GIF8"),
    TIFF(Advice.EXPORT, "II*\u0000", "MM\u0000*"),
    WEBP(Advice.EXPORT, "WEBPVP8"),
    RTF(Advice.EXPORT, "{\\rtf"),
    SQLITE(Advice.EXPORT, "SQLite format 3"),
    XML(Advice.EXPORT, "<?xml"),
    HTML(Advice.EXPORT, "<!doctype html", "<html", "<table", "<!--"),
    VCARD(Advice.EXPORT, "BEGIN:VCARD"),
    CALENDAR(Advice.EXPORT, "BEGIN:VCALENDAR"),
    JSON(Advice.EXPORT, "{\"", "[{", "[\"", "[["),
    OPEN_DOCUMENT_SHEET(Advice.SAVE_AS),
    EXCEL(Advice.SAVE_AS),
    WORD(Advice.EXPORT),
    SLIDES(Advice.EXPORT),
    ZIP(Advice.UNPACK);

    /** How many bytes are looked at. */
    static final int HEAD = 4096;

    private final Advice advice;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> signatures;

    FileKind(Advice advice, String... signatures) {
        this.advice = advice;
        this.signatures = List.of(signatures);
    }

    /** What to do instead. */
    private enum Advice {
        SAVE_AS,
        UNPACK,
        EXPORT
    }

    static Optional<FileKind> of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^RIFF(?s:....)", "");
        if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
            return Optional.of(zipped(bytes));
        }
        Bom bom = Bom.of(head);
        Charset charset = bom == Bom.NONE ? StandardCharsets.ISO_8859_1 : Encoding.UNICODE.charset(bom);
        String text = new String(head, bom.length(), head.length - bom.length(), charset).stripLeading();
        String compact = text.replaceAll("\\s", "");
        for (FileKind kind : values()) {
            for (String signature : kind.signatures) {
                boolean markup = signature.startsWith("<");
                if (bytes.startsWith(signature)
                        || isText(signature) && text.regionMatches(markup, 0, signature, 0, signature.length())
                        || kind == JSON && compact.startsWith(signature)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /** Bytes of a picture mean nothing where they are letters of a text. */
    private static boolean isText(String signature) {
        return signature.chars().allMatch(c -> c < '\u007F');
    }

    private static FileKind zipped(String bytes) {
        if (bytes.contains("opendocument.spreadsheet")) {
            return OPEN_DOCUMENT_SHEET;
        }
        if (bytes.contains("word/")) {
            return WORD;
        }
        if (bytes.contains("ppt/")) {
            return SLIDES;
        }
        return bytes.contains("[Content_Types].xml") || bytes.contains("xl/") ? EXCEL : ZIP;
    }

    /** Both as keys of the words that the messages have for them. */
    Map<String, Object> arguments() {
        return Map.of("kind", key(this), "advice", key(advice));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
