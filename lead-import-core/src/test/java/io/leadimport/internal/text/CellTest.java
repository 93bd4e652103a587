package io.leadimport.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class CellTest {
    @ParameterizedTest
    @ValueSource(chars = {' ', '\t', '\n', '\r', '\u00A0', '\u1680', '\u2003', '\u2028', '\u2029', '\u202F', '\u3000'})
    void whiteSpaceIsBlankAndStripped(char space) {
        assertEquals(true, Cell.of("" + space + space).isBlank());
        assertEquals(
                "a" + space + "b",
                Cell.of(space + "a" + space + "b" + space).strip().text());
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\u000B', '\u000C', '\u001C', '\u001F', '\u007F', '\u0085', '\u200B', '\uFEFF'})
    void controlAndInvisibleCharactersAreNeitherBlankNorStripped(char c) {
        assertEquals(false, Cell.of(" " + c).isBlank());
        assertEquals(c + "a" + c, Cell.of(" " + c + "a" + c + " ").strip().text());
    }

    @Test
    void theViewMovesBetweenTheStrippedAndTheWholeText() {
        Cell cell = Cell.of(" 'a ");
        assertEquals("'a", cell.strip().text());
        assertEquals(" 'a ", cell.whole().text());
    }

    @Property(tries = 300)
    void aViewBehavesLikeItsText(@ForAll String text, @ForAll char wanted) {
        Cell cell = new Cell().view(("<" + text + ">").toCharArray(), 1, text.length(), false);
        assertEquals(text, cell.text());
        assertEquals(text, cell.toString());
        assertEquals(text.indexOf(wanted), cell.indexOf(wanted));
        assertEquals(true, text.contentEquals(cell));
        int middle = text.length() / 2;
        assertEquals(
                text.substring(middle), cell.subSequence(middle, text.length()).toString());
        assertEquals(cell.strip().isBlank(), cell.length() == 0);
    }
}
