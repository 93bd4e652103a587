package io.leadimport.problem;

/** What can be wrong. The {@link #code()} is stable and part of the report's contract. */
public enum ProblemCode {
    /** The bytes are not text in the file's encoding; as a warning, the encoding had to be assumed. */
    FILE_ENCODING("file-encoding"),
    /** There is no byte in the file, or nothing but blank rows. */
    FILE_EMPTY("file-empty"),
    /** There is a header and no lead. */
    FILE_NO_ROWS("file-no-rows"),
    /** The file has more bytes than the limit. */
    FILE_TOO_LARGE("file-too-large"),
    /** The file is of another kind: a workbook, a PDF, an archive, a picture. */
    FILE_NOT_CSV("file-not-csv"),
    /** The file has more rows than the limit. */
    FILE_ROW_LIMIT("file-row-limit"),
    /**
     * The file names more distinct partners, users or other records, or has more values that must be unique, than can be
     * remembered.
     */
    FILE_DISTINCT_LIMIT("file-distinct-limit"),
    /** The file, the form, or what the columns are for is not what was seen checked before. */
    FILE_CHANGED("file-changed"),
    /** The same bytes were imported before under another import id; a warning. */
    FILE_IMPORTED_BEFORE("file-imported-before"),

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
    /** A column that the form requires, or that a column mapping names, is not there. */
    HEADER_MISSING("header-missing"),
    /** A column belongs to no field of the form, and is not imported. */
    HEADER_UNKNOWN("header-unknown"),

    /**
     * The dates or numbers of a column are not written as declared, but all or half of them in one other way; an error where
     * some of them can be read as declared too and would mean something else.
     */
    COLUMN_FORMAT("column-format"),

    /** A record has fewer cells than the header. */
    ROW_CELL_MISSING("row-cell-missing"),
    /** A record has more cells than the header. */
    ROW_CELL_EXTRA("row-cell-extra"),
    /** The host refuses a lead for a reason of its own. */
    ROW_RULE("row-rule"),

    /** A required field is blank. */
    VALUE_REQUIRED("value-required"),
    /** A field of one line holds a line break, also U+2028 or U+2029. */
    TYPE_TEXT("type-text"),
    /** Not a whole number. */
    TYPE_INTEGER("type-integer"),
    /** Not a decimal number. */
    TYPE_DECIMAL("type-decimal"),
    /** Not a date as the field asks for it. */
    TYPE_DATE("type-date"),
    /** Not a time of day. */
    TYPE_TIME("type-time"),
    /** Not a month of a year. */
    TYPE_YEAR_MONTH("type-year-month"),
    /** Not a date with a time, or one of which the offset is not known. */
    TYPE_DATE_TIME("type-date-time"),
    /** Not a percentage. */
    TYPE_PERCENT("type-percent"),
    /** Not an amount of money. */
    TYPE_MONEY("type-money"),
    /** The currency of an amount is missing, unknown, not clear or not allowed, or has fewer decimals. */
    TYPE_CURRENCY("type-currency"),
    /** Not a country. */
    TYPE_COUNTRY("type-country"),
    /** Not a language. */
    TYPE_LANGUAGE("type-language"),
    /** Not what a type of the host asks for. */
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
    /** Not of the pattern that the field asks for. */
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
    /** Not the id of a company. */
    FORMAT_COMPANY_ID("format-company-id"),
    /** Not a phone number. */
    FORMAT_PHONE("format-phone"),
    /** A control character or half a surrogate pair; NUL and half a pair are errors in any field. */
    TEXT_ILLEGAL_CHARACTER("text-illegal-character"),
    /** A character that directs text or shows nothing, in a text that is stored as it is. */
    TEXT_INVISIBLE_CHARACTER("text-invisible-character", true),
    /** What a spreadsheet writes in place of a long number or where a formula failed, in a text that is stored as it is. */
    TEXT_DAMAGED("text-damaged", true),
    /** An apostrophe before a sign, as our error file puts it, in a text that is stored as it is. */
    TEXT_APOSTROPHE("text-apostrophe", true),

    /** The partner cannot be given this lead. */
    REFERENCE_PARTNER("reference-partner"),
    /** The partner's user cannot be given this lead. */
    REFERENCE_PARTNER_USER("reference-partner-user"),
    /** The host has no record that the submitter may name under this id. */
    REFERENCE_RECORD("reference-record"),
    /** A Jakarta Validation constraint of a class of the host is violated, or the class refuses the values of the row. */
    CONSTRAINT_VIOLATION("constraint-violation"),
    /** A value that must be unique stands in an earlier row too. */
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

    /** {@return whether it only draws attention: always a warning, whatever the field, and the value is stored as it is} */
    public boolean isAdvice() {
        return advice;
    }
}
