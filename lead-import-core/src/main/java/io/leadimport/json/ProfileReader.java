package io.leadimport.json;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.Truncation;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.FieldReading;
import io.leadimport.profile.ImportProfile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a profile from JSON. Messages name members by their path, such as {@code fields.region.dates}. */
final class ProfileReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> MEMBERS =
            List.of("version", "headerRow", "fallback", "columns", "fields", "languages", "noValue");
    private static final List<String> FIELD_MEMBERS = List.of("dates", "numbers", "replacements", "cleanings");
    /** The maximum length of a text of the profile in a message. */
    private static final int SHOWN = 60;

    private ProfileReader() {}

    static ImportProfile read(String json) {
        JsonNode profile = tree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        requireVersion(profile);
        requireKnown(profile, "", MEMBERS);
        JsonNode row = profile.path("headerRow");
        int headerRow = row.isMissingNode() ? 0 : headerRow(row);
        JsonNode fallback = profile.path("fallback");
        Charset charset = fallback.isMissingNode() ? null : charset(fallback);
        Map<String, String> targets = texts(profile, "columns", "columns");
        ColumnMapping columns = made("columns", () -> new ColumnMapping(targets));
        Map<String, FieldReading> fields = new TreeMap<>();
        object(profile, "fields", "fields").forEach((name, field) -> fields.put(name, reading(field, name)));
        List<Locale> languages = list(profile, "languages", "languages").stream()
                .map(tag -> made("languages", () -> locale(tag)))
                .toList();
        Set<String> noValue = new TreeSet<>(list(profile, "noValue", "noValue"));
        // checked on its own, so that a refusal of the whole profile concerns noValue
        made("languages", () -> ImportProfile.NONE.withLanguages(languages.toArray(Locale[]::new)));
        return made("noValue", () -> new ImportProfile(headerRow, charset, columns, fields, languages, noValue));
    }

    private static JsonNode tree(String json) {
        try (JsonParser parser = JSON.createParser(json)) {
            JsonNode profile = JSON.readTree(parser);
            if (profile == null || !profile.isObject()) {
                throw new InvalidProfileException("this profile must be a JSON object; found " + kind(profile));
            }
            if (parser.nextToken() != null) {
                throw new InvalidProfileException(
                        "this profile has more JSON after its object" + at(parser.currentTokenLocation()));
            }
            return profile;
        } catch (DatabindException e) {
            // the messages of the parser quote the file, which may be a file of leads by mistake
            throw new InvalidProfileException("this profile has a key twice in one object" + at(e.getLocation()));
        } catch (JacksonException e) {
            throw new InvalidProfileException("this profile is not JSON" + at(e.getLocation()));
        }
    }

    private static String at(@Nullable TokenStreamLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static void requireVersion(JsonNode profile) {
        JsonNode version = profile.path("version");
        if (version.isMissingNode()) {
            throw new InvalidProfileException(
                    "this profile has no \"version\"; this library reads version " + ProfileJson.VERSION);
        }
        if (!version.isIntegralNumber()) {
            throw expected("version", "must be a whole number", version);
        }
        if (!version.canConvertToInt() || version.intValue() != ProfileJson.VERSION) {
            throw new InvalidProfileException("this profile has version " + shown(version.asString())
                    + "; this library reads version " + ProfileJson.VERSION);
        }
    }

    private static int headerRow(JsonNode row) {
        if (!row.isIntegralNumber()) {
            throw expected("headerRow", "must be a whole number", row);
        }
        if (!row.canConvertToInt() || row.intValue() < 1) {
            throw refused("headerRow", "must be from 1 to " + Integer.MAX_VALUE + ", and is " + shown(row.asString()));
        }
        return row.intValue();
    }

    private static Charset charset(JsonNode fallback) {
        String name = text(fallback, "fallback");
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw refused(
                    "fallback",
                    "must be a charset that the Java platform supports, such as windows-1252, and is \"" + shown(name)
                            + "\"");
        }
    }

    private static FieldReading reading(JsonNode field, String name) {
        String path = "fields." + shown(name);
        requireObject(field, path);
        requireKnown(field, path, FIELD_MEMBERS);
        JsonNode dates = field.path("dates");
        DateFormat format = dates.isMissingNode() ? null : dates(dates, path + ".dates");
        JsonNode numbers = field.path("numbers");
        NumberNotation notation = numbers.isMissingNode() ? null : numbers(numbers, path + ".numbers");
        Map<String, String> replacements = texts(field, "replacements", path + ".replacements");
        Set<Cleaning> cleanings = list(field, "cleanings", path + ".cleanings").stream()
                .map(code -> cleaning(code, path + ".cleanings"))
                .collect(Collectors.toSet());
        return made(path + ".replacements", () -> new FieldReading(format, notation, replacements, cleanings));
    }

    private static DateFormat dates(JsonNode dates, String path) {
        if (dates.isString()) {
            return made(path, () -> DateFormat.of(dates.stringValue()));
        }
        if (!dates.isObject()) {
            throw expected(path, "must be a pattern such as \"dd.MM.yyyy\", or {\"locale\": \"de-DE\"}", dates);
        }
        requireKnown(dates, path, List.of("locale"));
        String tag = text(dates.path("locale"), path + ".locale");
        return made(path + ".locale", () -> DateFormat.of(locale(tag)));
    }

    private static NumberNotation numbers(JsonNode numbers, String path) {
        requireObject(numbers, path);
        requireKnown(numbers, path, List.of("decimalChar", "groupChar"));
        String decimal = text(numbers.path("decimalChar"), path + ".decimalChar");
        JsonNode group = numbers.path("groupChar");
        String groups = group.isMissingNode() ? "" : text(group, path + ".groupChar");
        return made(path, () -> new NumberNotation(decimal, groups));
    }

    private static Cleaning cleaning(String code, String path) {
        return Cleaning.ofCode(code)
                .orElseThrow(() -> refused(
                        path,
                        "has the unknown cleaning \"" + shown(code) + "\"; known are "
                                + Stream.of(Cleaning.values())
                                        .map(Cleaning::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("must be a language tag such as de or de-CH, and is \"" + tag + "\"", e);
        }
    }

    /** Makes a part of a profile, and says where the part is if it is refused. */
    private static <T> T made(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidProfileException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw refused(path, oneLine(String.valueOf(e.getMessage()), 5 * SHOWN));
        }
    }

    private static void requireKnown(JsonNode object, String path, List<String> known) {
        for (String key : object.propertyNames()) {
            if (!known.contains(key)) {
                throw new InvalidProfileException("this profile has " + unknown(key)
                        + (path.isEmpty() ? "" : " in " + path) + "; known are " + String.join(", ", known));
            }
        }
    }

    /** Names a key only if it is written like a member: another one may be a header or a replaced text in the wrong place. */
    private static String unknown(String key) {
        return key.matches("[A-Za-z]\\w{0,29}") ? "the unknown key \"" + key + "\"" : "an unknown key";
    }

    private static Map<String, JsonNode> object(JsonNode owner, String member, String path) {
        JsonNode object = owner.path(member);
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (!object.isMissingNode()) {
            requireObject(object, path);
            object.properties().forEach(property -> members.put(property.getKey(), property.getValue()));
        }
        return members;
    }

    private static void requireObject(JsonNode node, String path) {
        if (!node.isObject()) {
            throw expected(path, "must be an object", node);
        }
    }

    /** Reads an object whose keys are texts of a file, so that no message may have them. */
    private static Map<String, String> texts(JsonNode owner, String member, String path) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(owner, member, path).forEach((key, value) -> {
            if (!value.isString()) {
                throw expected(path, "must be an object of texts", value);
            }
            texts.put(key, value.stringValue());
        });
        return texts;
    }

    private static List<String> list(JsonNode owner, String member, String path) {
        JsonNode list = owner.path(member);
        List<String> texts = new ArrayList<>();
        if (list.isMissingNode()) {
            return texts;
        }
        if (!list.isArray()) {
            throw expected(path, "must be a list of texts", list);
        }
        for (JsonNode item : list) {
            if (!item.isString()) {
                throw expected(path, "must be a list of texts", item);
            }
            texts.add(item.stringValue());
        }
        if (Set.copyOf(texts).size() < texts.size()) {
            throw refused(path, "lists a text twice");
        }
        return texts;
    }

    private static String text(JsonNode node, String path) {
        if (!node.isString()) {
            throw expected(path, "must be a text", node);
        }
        return node.stringValue();
    }

    private static InvalidProfileException expected(String path, String what, JsonNode found) {
        return refused(path, what + "; found " + kind(found));
    }

    private static InvalidProfileException refused(String path, String why) {
        return new InvalidProfileException("this profile cannot be used: " + path + ": " + why);
    }

    private static String kind(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return "nothing";
        }
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "the number " + shown(node.asString());
            case BOOLEAN -> node.asString();
            default -> "null";
        };
    }

    private static String shown(String text) {
        return oneLine(text, SHOWN);
    }

    private static String oneLine(String text, int limit) {
        return Truncation.of(text, limit).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }
}
