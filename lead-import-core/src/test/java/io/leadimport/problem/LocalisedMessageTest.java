package io.leadimport.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages in full, in languages that differ most from English: in numbers and dates, in letters, in direction. */
@Tag("machine")
class LocalisedMessageTest {
    private static final Problem TOO_MANY_ROWS =
            Problem.ofFile(ProblemCode.FILE_ROW_LIMIT, 0, Map.of("max", 10_000_000L));
    private static final Problem TOO_EARLY = ofCell(
            ProblemCode.RANGE_MIN,
            Severity.WARNING,
            "Abschluss",
            "31.12.25",
            Map.of("reason", "date", "min", LocalDate.of(2026, 1, 1)));
    private static final Problem TOO_MUCH = ofCell(
            ProblemCode.RANGE_MAX,
            Severity.ERROR,
            "Wert",
            "1234567,9",
            Map.of("reason", "number", "max", new BigDecimal("1234567.50")));
    private static final Problem NOT_LISTED = ofCell(
            ProblemCode.NOT_IN_LIST, Severity.ERROR, "Region", "EMEA.", Map.of("options", List.of("EMEA (1)", "APAC")));
    private static final Problem SUSPENDED = ofCell(
            ProblemCode.REFERENCE_PARTNER,
            Severity.ERROR,
            "Partner ID",
            "P-5",
            Map.of("reason", "status", "status", "suspended"));
    private static final Problem WORKBOOK =
            Problem.ofFile(ProblemCode.FILE_NOT_CSV, 0, Map.of("kind", "excel", "advice", "save-as"));

    private static Problem ofCell(
            ProblemCode code, Severity severity, String column, String value, Map<String, Object> arguments) {
        return new Problem(code, severity, new Problem.Position(12_345, 12_345, column, "f"), value, arguments);
    }

    private static List<String> said(Locale locale) {
        return List.of(TOO_MANY_ROWS, TOO_EARLY, TOO_MUCH, NOT_LISTED, SUSPENDED, WORKBOOK).stream()
                .map(problem -> problem.message(locale))
                .toList();
    }

    @Test
    void inGerman() {
        assertEquals(
                List.of(
                        "Die Datei hat zu viele Zeilen. Erlaubte Zeilen: 10.000.000. Leere Zeilen zählen mit. Teilen Sie"
                                + " die Datei auf oder löschen Sie die leeren Zeilen am Ende.",
                        "„Abschluss“ ist zu früh. Frühestens: 1. Januar 2026. Gefunden: 31.12.25. Der Lead hat hier"
                                + " keinen Wert; der Text der Zelle bleibt erhalten.",
                        "„Wert“ darf höchstens 1.234.567,50 sein. Gefunden: 1234567,9.",
                        "„Region“ erwartet einen dieser Werte: EMEA (1); APAC. Gefunden: „EMEA.“.",
                        "Der Partner „P-5“ hat den Status „gesperrt“ und kann keine Leads erhalten.",
                        "Das ist eine Excel-Arbeitsmappe (.xlsx), keine CSV-Datei. Öffnen Sie die Datei, speichern Sie"
                                + " sie als „CSV UTF-8“ und wählen Sie dann diese Datei aus."),
                said(Locale.GERMAN));
    }

    @Test
    void inJapanese() {
        assertEquals(
                List.of(
                        "ファイルの行が多すぎます。行の上限: 10,000,000。空白行も数えます。ファイルを分割するか、末尾の空白行を削除してください。",
                        "「Abschluss」には 2026年1月1日 以降の値を入力してください。現在の値: 31.12.25。" + "リードのこの項目は値なしとなり、元の内容は保管されます。",
                        "「Wert」には 1,234,567.50 以下の値を入力してください。現在の値: 1234567,9。",
                        "「Region」には次のいずれかを入力してください: EMEA (1)；APAC。現在の値:「EMEA.」。",
                        "パートナー「P-5」は現在の状態が「停止中」のため、リードを登録できません。",
                        "このファイルは CSV ではなく、Excel ブック (.xlsx) です。" + "ファイルを開いて「CSV UTF-8」として保存し、そのファイルを選択してください。"),
                said(Locale.JAPANESE));
    }

    @Test
    void inArabicWithIsolatedArguments() {
        assertEquals(
                List.of(
                        "عدد الصفوف في الملف كبير جدًا. عدد الصفوف المسموح به: [10,000,000]. تُحسب الصفوف الفارغة أيضًا."
                                + " قسّم الملف، أو احذف الصفوف الفارغة في نهايته.",
                        "يجب ألا تسبق القيمة في «[Abschluss]» [1 يناير 2026]. القيمة الموجودة: [31.12.25]."
                                + " ليس للعميل المحتمل قيمة هنا، ويُحتفظ بنص الخلية.",
                        "يجب ألا تزيد القيمة في «[Wert]» على [1,234,567.50]. القيمة الموجودة: [1234567,9].",
                        "يقبل «[Region]» إحدى هذه القيم: [EMEA (1)]؛ [APAC]. القيمة الموجودة: «[EMEA.]».",
                        "حالة الشريك «[P-5]» هي «[موقوف]»، ولا يمكن أن يُسند إليه عملاء محتملون.",
                        "هذا الملف هو [مصنف [Excel (.xlsx)]]، وليس ملف CSV."
                                + " [افتحه واحفظه بتنسيق «[CSV UTF-8]»، ثم اختر الملف الجديد.]"),
                said(Locale.forLanguageTag("ar")).stream()
                        .map(text -> text.replace('\u2068', '[').replace('\u2069', ']'))
                        .toList());
    }

    @Test
    void textThatWouldReorderTheSentenceIsIsolated() {
        String message = ofCell(ProblemCode.TYPE_INTEGER, Severity.ERROR, "\u2069A\u202E", "שלום +1", Map.of())
                .message(Locale.forLanguageTag("ar-EG"));
        assertTrue(message.contains("\u2068\uFFFDA\uFFFD\u2069"), message);
        assertTrue(message.contains("\u2068שלום +1\u2069"), message);
        assertEquals(count(message, '\u2068'), count(message, '\u2069'));
    }

    private static long count(String text, char c) {
        return text.chars().filter(found -> found == c).count();
    }

    @Test
    void argumentsAreNotIsolatedInLeftToRightLanguages() {
        assertEquals(
                "「\u05D0」",
                ofCell(ProblemCode.TYPE_INTEGER, Severity.ERROR, "\u05D0", "x", Map.of())
                        .message(Locale.JAPANESE)
                        .substring(0, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "en, '1,234,567.50', 'January 1, 2026'",
        "en-GB, '1,234,567.50', '1 January 2026'",
        "de-CH, 1’234’567.50, 1. Januar 2026",
        "de-x-made-up, '1.234.567,50', 1. Januar 2026",
        "pt-PT, '1\u00A0234\u00A0567,50', 1 de janeiro de 2026",
        "ar-EG-u-nu-arab, '1,234,567.50', 1 يناير 2026",
        "ja-JP-u-ca-japanese, '1,234,567.50', 2026年1月1日",
        "zh-SG, '1,234,567.50', 2026年1月1日",
        "da, '1,234,567.50', 'January 1, 2026'",
        "zh-TW, '1,234,567.50', 'January 1, 2026'"
    })
    void numbersAndDatesAreThoseOfTheTextAndItsRegion(String tag, String number, String date) {
        Locale locale = Locale.forLanguageTag(tag);
        String numbers = TOO_MUCH.message(locale);
        String dates = TOO_EARLY.message(locale);
        assertTrue(numbers.contains(number), numbers);
        assertTrue(dates.contains(date), dates);
    }

    @ParameterizedTest
    @CsvSource({"zh, 文件", "zh-Hans-HK, 文件", "zh-SG, 文件", "pt, O arquivo", "pt-PT, O arquivo", "de-AT, Die Datei"})
    void localesWithoutTextsGetTheNearestLanguage(String tag, String beginning) {
        String message = TOO_MANY_ROWS.message(Locale.forLanguageTag(tag));
        assertTrue(message.startsWith(beginning), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "ja", "sv", "ar", "en"})
    void aNumberToLookUpIsNotGrouped(String tag) {
        Problem problem = ofCell(ProblemCode.DUPLICATE_IN_FILE, Severity.ERROR, "ID", "1", Map.of("first", 12_345L));
        Problem ofByte =
                Problem.ofFile(ProblemCode.FILE_ENCODING, 1_234_567, Map.of("byte", "0xFC", "position", 76_543));
        Locale locale = Locale.forLanguageTag(tag);
        assertTrue(problem.message(locale).contains("12345"), problem.message(locale));
        assertTrue(ofByte.message(locale).contains("1234567"), ofByte.message(locale));
        assertTrue(ofByte.message(locale).contains("76543"), ofByte.message(locale));
    }

    @Test
    void aNegativeNumberIsFormattedForTheLanguage() {
        Map<String, Object> arguments = Map.of("reason", "number", "max", -1_234L);
        String message = ofCell(ProblemCode.RANGE_MAX, Severity.ERROR, "W", "1", arguments)
                .message(Locale.forLanguageTag("sv"));
        assertTrue(message.contains("högst \u22121\u00A0234."), message);
    }

    @Test
    void aLongListIsCut() {
        List<String> options =
                IntStream.range(0, 100).mapToObj(i -> "option number " + i).toList();
        String message = ofCell(ProblemCode.NOT_IN_LIST, Severity.ERROR, "A", "x", Map.of("options", options))
                .message(Locale.GERMAN);
        assertTrue(message.contains("option number 22; …. Gefunden"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "de, 'eine USt-IdNr.', 'Erwartet in „W“: eine USt-IdNr. Gefunden: „x“.'",
        "en, 'a VAT No.', '“W” takes a VAT No., not “x”.'",
        "ja, '税番号。', '「W」に必要な内容: 税番号。現在の値:「x」。'",
        "ar, 'No.', 'المطلوب في «\u2068W\u2069»: \u2068No.\u2069 القيمة الموجودة: «\u2068x\u2069».'"
    })
    void aFullStopOfWhatIsExpectedIsNotFollowedByAnother(String tag, String hint, String said) {
        Map<String, Object> arguments = Map.of("reason", "hint", "hint", hint);
        assertEquals(
                said,
                ofCell(ProblemCode.PATTERN_MISMATCH, Severity.ERROR, "W", "x", arguments)
                        .message(Locale.forLanguageTag(tag)));
    }

    @Test
    void anOptionWithACommaIsStillOneOption() {
        Problem problem = ofCell(
                ProblemCode.NOT_IN_LIST,
                Severity.ERROR,
                "R",
                "x",
                Map.of("options", List.of("Europe, Middle East", "Americas")));
        assertEquals("“R” takes one of Europe, Middle East; Americas, not “x”.", problem.message(Locale.ENGLISH));
        assertTrue(
                problem.message(Locale.FRENCH).contains("Middle East\u00A0; Americas"), problem.message(Locale.FRENCH));
    }

    @Test
    void aTextWithAMissingArgumentShowsItsName() {
        assertEquals(
                "„W“ ist zu kurz. Gefundene Zeichen: {found}. Mindestens: {min}.",
                ofCell(ProblemCode.LENGTH_MIN, Severity.ERROR, "W", "x", Map.of())
                        .message(Locale.GERMAN));
    }
}
