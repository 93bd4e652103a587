package io.leadimport.internal.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Kinds of files other than CSV, with the first bytes that identify each, and the advice for the person who chose the
 * file.
 */
enum FileKind {
    EXCEL_97(Advice.SAVE_AS, Place.START, "\u00D0\u00CF\u0011\u00E0"),
    PDF(Advice.EXPORT, Place.START, "%PDF-"),
    GZIP(Advice.UNPACK, Place.START, "\u001F\u008B"),
    BZIP2(Advice.UNPACK, Place.START, "BZh91AY"),
    XZ(Advice.UNPACK, Place.START, "\u00FD7zXZ"),
    SEVEN_ZIP(Advice.UNPACK, Place.START, "7z\u00BC\u00AF"),
    RAR(Advice.UNPACK, Place.START, "Rar!\u001A"),
    ZSTD(Advice.UNPACK, Place.START, "(\u00B5/\u00FD"),
    PNG(Advice.EXPORT, Place.START, "\u0089PNG"),
    JPEG(Advice.EXPORT, Place.START, "\u00FF\u00D8\u00FF"),
    GIF(Advice.EXPORT, Place.START, "GIF8"),
    TIFF(Advice.EXPORT, Place.START, "II*\u0000", "MM\u0000*"),
    WEBP(Advice.EXPORT, Place.START, "WEBPVP8"),
    RTF(Advice.EXPORT, Place.START, "{\\rtf"),
    SQLITE(Advice.EXPORT, Place.START, "SQLite format 3"),
    XML(Advice.EXPORT, Place.START_IN_ANY_CASE, "<?xml"),
    HTML(Advice.EXPORT, Place.START_IN_ANY_CASE, "<!doctype html", "<html", "<table", "<!--"),
    VCARD(Advice.EXPORT, Place.START, "BEGIN:VCARD"),
    CALENDAR(Advice.EXPORT, Place.START, "BEGIN:VCALENDAR"),
    JSON(Advice.EXPORT, Place.START_WITHOUT_SPACES, "{\"", "[{", "[\"", "[["),
    OPEN_DOCUMENT_SHEET(Advice.SAVE_AS, Place.IN_ZIP, "opendocument.spreadsheet"),
    WORD(Advice.EXPORT, Place.IN_ZIP, "word/"),
    SLIDES(Advice.EXPORT, Place.IN_ZIP, "ppt/"),
    EXCEL(Advice.SAVE_AS, Place.IN_ZIP, "[Content_Types].xml", "xl/"),
    ZIP(Advice.UNPACK, Place.IN_ZIP, "");

    /** The number of bytes to look at. */
    static final int HEAD = 4096;

    private final Advice advice;
    private final Place place;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> signatures;

    FileKind(Advice advice, Place place, String... signatures) {
        this.advice = advice;
        this.place = place;
        this.signatures = List.of(signatures);
    }

    /** What a person can do to get a CSV file. */
    private enum Advice {
        SAVE_AS,
        UNPACK,
        EXPORT
    }

    /** Where a signature is looked for. */
    private enum Place {
        START,
        START_IN_ANY_CASE,
        START_WITHOUT_SPACES,
        IN_ZIP
    }

    /** The first bytes as one character each, and decoded in the charset of the byte order mark. */
    private record Head(String bytes, String text) {
        static Head of(byte[] head) {
            String bytes = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^RIFF(?s:....)", "");
            Bom bom = Bom.of(head);
            Charset charset = bom == Bom.NONE ? StandardCharsets.ISO_8859_1 : bom.charset();
            String text = new String(head, bom.length(), head.length - bom.length(), charset).stripLeading();
            return new Head(bytes, text);
        }

        boolean has(String signature, Place place) {
            return switch (place) {
                case START -> bytes.startsWith(signature) || isAscii(signature) && text.startsWith(signature);
                case START_IN_ANY_CASE -> text.regionMatches(true, 0, signature, 0, signature.length());
                case START_WITHOUT_SPACES -> text.replaceAll("\\s", "").startsWith(signature);
                case IN_ZIP ->
                    (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006"))
                            && bytes.contains(signature);
            };
        }

        /** Only ASCII signatures can also match decoded text. */
        private static boolean isAscii(String signature) {
            return signature.chars().allMatch(c -> c < '\u007F');
        }
    }

    static Optional<FileKind> of(byte[] bytes) {
        Head head = Head.of(bytes);
        return Stream.of(values())
                .filter(kind -> kind.signatures.stream().anyMatch(signature -> head.has(signature, kind.place)))
                .findFirst();
    }

    /** The keys of the texts that name the kind and the advice. */
    Map<String, Object> arguments() {
        return Map.of("kind", key(this), "advice", key(advice));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
