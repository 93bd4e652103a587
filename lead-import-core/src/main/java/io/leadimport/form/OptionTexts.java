package io.leadimport.form;

import io.leadimport.form.type.Option;
import io.leadimport.internal.text.ColumnNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that no two options share a text. */
final class OptionTexts {
    private OptionTexts() {}

    /** Returns what is wrong with the options, or null if they are valid. */
    static @Nullable String fault(List<Option> options, String separators) {
        if (options.isEmpty()) {
            return "has an empty list of choices";
        }
        Map<String, Integer> owners = new HashMap<>();
        for (int option = 0; option < options.size(); option++) {
            for (String text : options.get(option).texts()) {
                String key = ColumnNames.key(text);
                if (key.isEmpty()) {
                    return "has a blank choice";
                }
                if (text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0)) {
                    return "has a choice that contains a control character";
                }
                if (text.chars().anyMatch(c -> separators.indexOf(c) >= 0)) {
                    return "has a choice that contains a separator: " + text;
                }
                if (owners.getOrDefault(key, option) != option) {
                    return "has two choices with the same text: " + text + " (letter case and space do not count)";
                }
                owners.put(key, option);
            }
        }
        return null;
    }
}
