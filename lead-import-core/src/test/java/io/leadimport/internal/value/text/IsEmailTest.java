package io.leadimport.internal.value.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.internal.csv.Corpora;
import io.leadimport.internal.text.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The acceptance corpus isemail: every address on which our verdict differs from its diagnosis is listed in {@code
 * isemail-disagreements.csv}, with the reason. To the corpus an address can be mailed to if it is valid, has no DNS record,
 * or is unusual to SMTP only; comments, folded white space and what is deprecated cannot.
 */
@Tag("machine")
class IsEmailTest {
    private static final EmailReader EMAIL = new EmailReader();
    private static final Set<String> FINE = Set.of("ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN", "ISEMAIL_RFC5321");

    @ParameterizedTest
    @CsvSource({"tests.xml, 164, 123", "tests-original.xml, 279, 210"})
    void everyDifferenceFromTheCorpusIsListedWithItsReason(String file, int tests, int agreements) {
        Path corpus = Corpora.folder("isemail");
        Map<Integer, String> found = new TreeMap<>();
        NodeList nodes = nodes(corpus.resolve(file));
        for (int i = 0; i < nodes.getLength(); i++) {
            Element test = (Element) nodes.item(i);
            boolean taken = taken(text(test, "address"));
            if (taken != FINE.contains(text(test, "category"))) {
                found.put(Integer.valueOf(test.getAttribute("id")), taken ? "taken" : "refused");
            }
        }
        assertEquals(listed(file), found);
        assertEquals(tests, nodes.getLength());
        assertEquals(agreements, nodes.getLength() - found.size());
    }

    private static boolean taken(String address) {
        StringBuilder text = new StringBuilder();
        // the corpus writes control characters as their pictures
        address.codePoints()
                .map(c -> c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c)
                .forEach(text::appendCodePoint);
        Cell cell = Cell.of(text.toString());
        return !cell.isBlank() && EMAIL.check(EMAIL.relevant(cell)) == null;
    }

    private static Map<Integer, String> listed(String file) {
        Map<Integer, String> listed = new TreeMap<>();
        try (java.io.InputStream list =
                Objects.requireNonNull(IsEmailTest.class.getResourceAsStream("isemail-disagreements.csv"))) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";", -1))
                    .filter(parts -> parts[0].equals(file))
                    .forEach(parts -> {
                        for (String id : parts[1].split(" ", -1)) {
                            listed.put(Integer.valueOf(id), parts[2]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listed;
    }

    private static NodeList nodes(Path file) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getElementsByTagName("test");
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Element test, String name) {
        NodeList elements = test.getElementsByTagName(name);
        return elements.getLength() == 0 ? "" : elements.item(0).getTextContent();
    }
}
