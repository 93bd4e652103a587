package io.leadimport.form.type;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.source;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.ImportOutcome;
import io.leadimport.ImportRequest;
import io.leadimport.TestHost;
import io.leadimport.Traces;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Types that a host defines, in an import. */
@Tag("machine")
class CustomTypeTest {
    private static final String HEADER = "Partner ID,Partner User ID,even\n";

    private final TestHost host = new TestHost();

    private static LeadForm form(CustomType<?> type) {
        return LeadForm.named("f").field(Fields.custom("even", type).unique()).build();
    }

    private ImportOutcome imported(String rows) {
        return host.importer().importLeads(ImportRequest.of(form(new EvenNumber()), source(HEADER + rows), ADMIN));
    }

    @Test
    void aValueIsStoredAsTheHostReadsItAndRepeatedValuesAreReported() {
        assertInstanceOf(ImportOutcome.Imported.class, imported("P1,U1,42\nP1,U1,43\nP1,U1,\n"));
        assertEquals(42, host.leads.leads().get(0).values().get("even"));
        assertEquals("43", host.leads.leads().get(1).unreadable().get("even"));
        assertEquals(List.of("warning duplicate-in-file @3:3 even"), TestHost.said(imported("P1,U1,42\nP1,U1,042\n")));
    }

    @Test
    void anExceptionOfTheHostsCodeFailsTheImportWithoutRepeatingACell() {
        HostCodeFailedException failure =
                assertThrows(HostCodeFailedException.class, () -> imported("P1,U1,42\nP1,U1,unlucky\n"));
        assertEquals("the host's type \"even\" threw java.lang.IllegalStateException", failure.getMessage());
        assertEquals("even", failure.customType().orElseThrow());
        assertNull(failure.getCause());
        assertEquals(EvenNumber.class.getName(), failure.getStackTrace()[0].getClassName());
        assertFalse(Traces.of(failure).contains("I fear"));
        assertEquals(List.of(), host.leads.leads());
    }

    @Test
    void theNameOfACustomTypeIsPartOfTheDigest() {
        assertEquals(form(new EvenNumber()).digest(), form(new EvenNumber()).digest());
        assertNotEquals(form(new EvenNumber()).digest(), form(new Named("odd")).digest());
        assertThrows(IllegalArgumentException.class, () -> Fields.custom("a", new Named(" ")));
    }

    private record Named(String name) implements CustomType<String> {
        @Override
        public @Nullable String read(String text) {
            return text;
        }

        @Override
        public String example() {
            return "x";
        }

        @Override
        public String expected(Locale locale) {
            return "x";
        }
    }
}
