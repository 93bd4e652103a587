package io.leadimport.json;

import io.leadimport.profile.ImportProfile;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes an {@link ImportProfile} as JSON, so that it can be stored and used for the next file of the same source.
 * Requires Jackson 3 ({@code tools.jackson.core:jackson-databind}), an optional dependency of this library; a named module must
 * also require {@code tools.jackson.databind}. Thread-safe.
 *
 * <pre>{@code
 * {
 *   "version": 1,
 *   "headerRow": 4,
 *   "fallback": "windows-1252",
 *   "columns": {"Firma": "company", "Notes": ""},
 *   "fields": {
 *     "deal_value": {"numbers": {"decimalChar": ",", "groupChar": "."}, "cleanings": ["currency"]},
 *     "expected_close": {"dates": "dd.MM.yyyy"},
 *     "region": {"replacements": {"Fin. services": "finance"}}
 *   },
 *   "languages": ["de"],
 *   "noValue": ["-", "n/a"]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code version} is {@value #VERSION}. It is the only member that is required.
 *   <li>{@code headerRow} is the row of the header as a spreadsheet numbers it, from 1.
 *   <li>{@code fallback} is the name of a charset that the Java platform supports.
 *   <li>{@code columns} maps the header of each column to its target, as in {@link io.leadimport.profile.ColumnMapping#targets}: the name or label of a field, {@code partner_id}, {@code partner_user_id}, or an empty text for a column that is left out.
 *   <li>{@code fields} has an object for each field, under its name. {@code dates} is a pattern of {@link
 *       io.leadimport.form.type.DateFormat}, or {@code {"locale": "de-DE"}} for the format of a locale. {@code numbers} has a {@code
 *       decimalChar}, and a {@code groupChar} if there are groups of three digits. {@code replacements} maps the text of a cell to the value that it stands for. {@code cleanings} lists codes of {@link io.leadimport.profile.Cleaning}.
 *   <li>{@code languages} lists BCP 47 language tags; {@code noValue} lists texts that mean "no value".
 * </ul>
 *
 * <p>An unknown member is refused, never ignored.
 */
public final class ProfileJson {
    /** The version of the format that this library reads and writes. */
    public static final int VERSION = 1;

    private static final ObjectWriter JSON = JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private ProfileJson() {}

    /**
     * Writes a profile. Only what is declared is written. Equal profiles have the same text on every machine, and {@link #parse}
     * reads it back as an equal profile.
     *
     * @param profile the profile
     * @return the JSON, with line feeds and without one at the end
     */
    public static String write(ImportProfile profile) {
        Object members = ProfileMembers.of(profile);
        String json = JSON.writeValueAsString(members);
        // a header may have half a surrogate pair, which only an escape keeps when the text is stored as UTF-8
        return StandardCharsets.UTF_8.newEncoder().canEncode(json)
                ? json
                : JSON.with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(members);
    }

    /**
     * Reads a profile.
     *
     * @param json the JSON, in the format that {@link #write} writes
     * @return the profile
     * @throws InvalidProfileException if the text is not JSON in this format, is of another version, or declares what no profile
     *     can declare
     */
    public static ImportProfile parse(String json) {
        return ProfileReader.read(json);
    }
}
