package io.leadimport.problem;

/** The kinds of problems. The {@link #code()} is stable and part of the report's contract. */
public enum ProblemCode {
    /** The bytes are not text in the file's encoding; as a question, the encoding had to be assumed. */
    FILE_ENCODING("file-encoding"),
    /** The file is empty or has only blank rows. */
    FILE_EMPTY("file-empty"),
    /** The file has a header but no lead. */
    FILE_NO_ROWS("file-no-rows"),
    /** The file has more bytes than the limit. */
    FILE_TOO_LARGE("file-too-large"),
    /** The file is of another kind: a workbook, a PDF, an archive, a picture. */
    FILE_NOT_CSV("file-not-csv"),
    /** The file has more rows than the limit. */
    FILE_ROW_LIMIT("file-row-limit"),
    /**
     * The file names more distinct partners, users or other records, or has more distinct values of unique fields, than
     * the limit.
     */
    FILE_DISTINCT_LIMIT("file-distinct-limit"),
    /** The file, the form, or the profile differs from what was checked before. */
    FILE_CHANGED("file-changed"),
    /** The same bytes were imported before under another import id. This is a question. */
    FILE_IMPORTED_BEFORE("file-imported-before"),
    /** The profile declares something that the form does not have, such as a format of dates for a field of text. */
    FILE_PROFILE("file-profile"),
    /** The request confirms a question that the check of this file did not ask. */
    FILE_CONFIRMATION("file-confirmation"),

    /** A quote stands inside a cell that is not quoted, or text follows a closing quote. */
    CSV_MALFORMED_QUOTE("csv-malformed-quote"),
    /** A quote is opened and never closed. */
    CSV_UNCLOSED_QUOTE("csv-unclosed-quote"),
    /** A cell has more characters than the limit. */
    CSV_CELL_TOO_LONG("csv-cell-too-long"),
    /** A record has more characters than the limit. */
    CSV_RECORD_TOO_LONG("csv-record-too-long"),
    /** A record has more cells than the limit. */
    CSV_TOO_MANY_COLUMNS("csv-too-many-columns"),

    /** A column has no name, and is not imported. */
    HEADER_BLANK("header-blank"),
    /** Two columns fill the same field, or have the same name. */
    HEADER_DUPLICATE("header-duplicate"),
    /** A column mapping names a field that the form does not have. */
    HEADER_MAPPING("header-mapping"),
    /** A column that the form requires, or that a column mapping names, is missing. */
    HEADER_MISSING("header-missing"),
    /** A column is imported because its name is similar to that of a field. This is a question. */
    HEADER_SIMILAR("header-similar"),
    /** A column belongs to no field of the form, and is not imported. */
    HEADER_UNKNOWN("header-unknown"),

    /**
     * Dates or numbers of a column are not written as declared, or can be read in two ways. This is an error if the column shows
     * that some cells would be misread, or if the field is required; else a question.
     */
    COLUMN_FORMAT("column-format"),
    /** More than half of at least two filled cells of an optional field cannot be read. This is a question. */
    COLUMN_UNREADABLE("column-unreadable"),

    /** A record has fewer cells than the header. */
    ROW_CELL_MISSING("row-cell-missing"),
    /** A record has more cells than the header. */
    ROW_CELL_EXTRA("row-cell-extra"),
    /** The host refuses a lead for a reason of its own. */
    ROW_RULE("row-rule"),

    /** A required field is blank. */
    VALUE_REQUIRED("value-required"),
    /** The text of a single-line field has a line break; U+2028 and U+2029 count as line breaks. */
    TYPE_TEXT("type-text"),
    /** Not a whole number. */
    TYPE_INTEGER("type-integer"),
    /** Not a decimal number. */
    TYPE_DECIMAL("type-decimal"),
    /** Not a date in the format of the field. */
    TYPE_DATE("type-date"),
    /** Not a time of day. */
    TYPE_TIME("type-time"),
    /** Not a month of a year. */
    TYPE_YEAR_MONTH("type-year-month"),
    /** Not a date with a time, or one with an unknown offset. */
    TYPE_DATE_TIME("type-date-time"),
    /** Not a percentage. */
    TYPE_PERCENT("type-percent"),
    /** Not an amount of money. */
    TYPE_MONEY("type-money"),
    /**
     * The currency of an amount is missing, unknown, ambiguous or not allowed, or the amount has more decimals than the
     * currency.
     */
    TYPE_CURRENCY("type-currency"),
    /** Not a country. */
    TYPE_COUNTRY("type-country"),
    /** Not a language. */
    TYPE_LANGUAGE("type-language"),
    /** Not a value of a type that the host defines. */
    TYPE_CUSTOM("type-custom"),
    /** Neither yes nor no. */
    TYPE_BOOLEAN("type-boolean"),
    /** Shorter than allowed. */
    LENGTH_MIN("length-min"),
    /** Longer than allowed. */
    LENGTH_MAX("length-max"),
    /** Less or earlier than allowed, or not in the future. */
    RANGE_MIN("range-min"),
    /** More or later than allowed, or not in the past. */
    RANGE_MAX("range-max"),
    /** More digits than allowed before or after the decimal separator. */
    RANGE_DIGITS("range-digits"),
    /** Does not match the pattern of the field. */
    PATTERN_MISMATCH("pattern-mismatch"),
    /** Matching the field's pattern takes too many steps. */
    PATTERN_TOO_COSTLY("pattern-too-costly"),
    /** Not one of the listed values. */
    NOT_IN_LIST("not-in-list"),
    /** Not an e-mail address. */
    FORMAT_EMAIL("format-email"),
    /** Not a URL. */
    FORMAT_URL("format-url"),
    /** Not a domain name. */
    FORMAT_DOMAIN("format-domain"),
    /** Not a company id. */
    FORMAT_COMPANY_ID("format-company-id"),
    /** Not a phone number. */
    FORMAT_PHONE("format-phone"),
    /** A control character or an unpaired surrogate. NUL and unpaired surrogates are errors in any field. */
    TEXT_ILLEGAL_CHARACTER("text-illegal-character"),
    /** An invisible character or one that changes the direction of text. The text is stored unchanged. */
    TEXT_INVISIBLE_CHARACTER("text-invisible-character", true),
    /** The text is what a spreadsheet writes in place of a long number or a failed formula. It is stored unchanged. */
    TEXT_DAMAGED("text-damaged", true),
    /** An apostrophe before a sign, as an error file of this library has it. The text is stored unchanged. */
    TEXT_APOSTROPHE("text-apostrophe", true),

    /** The row cannot belong to the partner that it names. */
    REFERENCE_PARTNER("reference-partner"),
    /** The row cannot belong to the partner's user that it names. */
    REFERENCE_PARTNER_USER("reference-partner-user"),
    /** The host has no record that the submitter may name under this id. */
    REFERENCE_RECORD("reference-record"),
    /** A Jakarta Validation constraint of a host class is violated, or the class refuses the values of the row. */
    CONSTRAINT_VIOLATION("constraint-violation"),
    /** An earlier row has the same value in a unique field. */
    DUPLICATE_IN_FILE("duplicate-in-file");

    private final String code;
    private final boolean advice;

    ProblemCode(String code) {
        this(code, false);
    }

    ProblemCode(String code, boolean advice) {
        this.code = code;
        this.advice = advice;
    }

    /** {@return the stable code, in kebab case} */
    public String code() {
        return code;
    }

    /**
     * {@return true if problems with this code are always warnings, in any field, and the value is stored unchanged}
     */
    public boolean isAdvice() {
        return advice;
    }
}
