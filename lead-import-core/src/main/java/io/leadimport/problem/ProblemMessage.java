package io.leadimport.problem;

import io.leadimport.internal.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders the message of a problem: the text of its code and reason, then what the problem adds to it. */
final class ProblemMessage {
    private ProblemMessage() {}

    static String of(Problem problem, Locale locale) {
        Messages messages = Messages.in(locale);
        List<String> keys = new ArrayList<>();
        String code = problem.code().code();
        String ofReason = code + "." + problem.arguments().get("reason");
        keys.add(messages.has(ofReason) ? ofReason : code);
        Object damage = problem.arguments().get("damage");
        if (damage != null) {
            keys.add("damage." + damage);
        }
        Object yes = problem.arguments().get("yes");
        if (problem.isQuestion() && yes != null) {
            keys.add("question." + yes);
        }
        if (problem.row() > 0 && !problem.isError() && !problem.code().isAdvice()) {
            keys.add("kept");
        }
        return messages.render(keys, name -> resolved(argument(name, problem), locale));
    }

    private static @Nullable Object argument(String name, Problem problem) {
        return switch (name) {
            case "column" -> problem.column();
            case "value" -> problem.value();
            case "line" -> problem.line();
            default -> problem.arguments().get(name);
        };
    }

    private static @Nullable Object resolved(@Nullable Object argument, Locale locale) {
        if (argument instanceof List<?> list) {
            return list.stream().map(item -> resolved(item, locale)).toList();
        }
        return argument instanceof LocalizedText text ? text.in(locale) : argument;
    }
}
