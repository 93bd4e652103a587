package io.leadimport.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files that are no CSV, recognised by their first bytes, each with the name a person knows it by. */
enum FileKind {
    EXCEL_97("an older Office file, such as an Excel workbook (.xls)", Advice.SAVE_AS, "\u00D0\u00CF\u0011\u00E0"),
    PDF("a PDF document", Advice.EXPORT, "%PDF-"),
    GZIP("a gzip archive", Advice.UNPACK, "\u001F\u008B"),
    BZIP2("a bzip2 archive", Advice.UNPACK, "BZh91AY"),
    XZ("an xz archive", Advice.UNPACK, "\u00FD7zXZ"),
    SEVEN_ZIP("a 7-Zip archive", Advice.UNPACK, "7z\u00BC\u00AF"),
    RAR("a RAR archive", Advice.UNPACK, "Rar!\u001A"),
    ZSTD("a Zstandard archive", Advice.UNPACK, "(\u00B5/\u00FD"),
    PNG("a PNG picture", Advice.EXPORT, "\u0089PNG"),
    JPEG("a JPEG picture", Advice.EXPORT, "\u00FF\u00D8\u00FF"),
    GIF("a GIF picture", Advice.EXPORT, "GIF8"),
    TIFF("a TIFF picture", Advice.EXPORT, "II*\u0000", "MM\u0000*"),
    WEBP("a WebP picture", Advice.EXPORT, "WEBPVP8"),
    RTF("an RTF document", Advice.EXPORT, "{\\rtf"),
    SQLITE("an SQLite database", Advice.EXPORT, "SQLite format 3"),
    XML("an XML document", Advice.EXPORT, "<?xml"),
    HTML("an HTML page", Advice.EXPORT, "<!doctype html", "<html", "<table", "<!--"),
    VCARD("a vCard", Advice.EXPORT, "BEGIN:VCARD"),
    CALENDAR("a calendar", Advice.EXPORT, "BEGIN:VCALENDAR"),
    JSON("a JSON document", Advice.EXPORT, "{\"", "[{", "[\"", "[["),
    OPEN_DOCUMENT_SHEET("an OpenDocument spreadsheet (.ods)", Advice.SAVE_AS),
    EXCEL("an Excel workbook (.xlsx)", Advice.SAVE_AS),
    WORD("a Word document (.docx)", Advice.EXPORT),
    SLIDES("a PowerPoint presentation (.pptx)", Advice.EXPORT),
    ZIP("a ZIP archive", Advice.UNPACK);

    /** How many bytes are looked at. */
    static final int HEAD = 4096;

    private final String kind;
    private final String advice;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> signatures;

    FileKind(String kind, String advice, String... signatures) {
        this.kind = kind;
        this.advice = advice;
        this.signatures = List.of(signatures);
    }

    private static final class Advice {
        static final String SAVE_AS = "Open it and save it as \u201CCSV UTF-8\u201D, then choose that file.";
        static final String UNPACK = "Unpack it and choose the CSV file inside.";
        static final String EXPORT = "Export the leads as CSV from where they come from, and choose that file.";
    }

    static Optional<FileKind> of(byte[] head) {
        String bytes = new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^RIFF(?s:....)", "");
        if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("PK\u0005\u0006")) {
            return Optional.of(zipped(bytes));
        }
        Encoding.Mark mark = Encoding.Mark.of(head);
        Charset charset = mark == Encoding.Mark.NONE ? StandardCharsets.ISO_8859_1 : Encoding.UNICODE.charset(mark);
        String text = new String(head, mark.length(), head.length - mark.length(), charset).stripLeading();
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

    Map<String, Object> arguments() {
        return Map.of("kind", kind, "advice", advice);
    }
}
