package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of accepted input in the Javadoc, and the cases that mirror it, leave no type out. */
@Tag("machine")
class AcceptedInputTest {
    /** A row of the table: the type, and what stands after it, on as many lines as it takes. */
    private static final Pattern ROW =
            Pattern.compile("<tr><td>\\{@link Fields#(\\w+)}</td>(?:\\s*\\*?\\s*<td>[^<]+</td>){2}</tr>");

    private static Set<String> types() {
        return Stream.of(Fields.class.getMethods())
                .filter(method -> FieldBuilder.class.isAssignableFrom(method.getReturnType()))
                .map(Method::getName)
                .filter(name -> !name.equals("of") && !name.equals("constant"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTypeHasACase() throws IOException {
        String source =
                Files.readString(Path.of("src/main/java/io/leadimport/form/Fields.java"), StandardCharsets.UTF_8);
        Set<String> told =
                ROW.matcher(source).results().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(types(), told);
    }

    @Test
    void everyTypeHasAnAcceptedAndARefusedText() {
        Set<String> types = types();
        // the host decides which references it accepts: see ReferenceTypeTest
        types.remove("reference");
        assertEquals(types, typesOf(expected -> expected.startsWith("= ")));
        assertEquals(types, typesOf(expected -> expected.matches("(type|format|not|text)-[a-z-]+")));
    }

    private static Set<String> typesOf(Predicate<String> expected) {
        return FieldCase.all().stream()
                .filter(one -> expected.test(one.expected()))
                .map(one -> one.field().split(" ", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
