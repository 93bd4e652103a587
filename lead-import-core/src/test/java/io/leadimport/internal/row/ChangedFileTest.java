package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.column.PartnerColumn;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.text.Cell;
import io.leadimport.profile.ImportProfile;
import io.leadimport.spi.Submitter;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file may be replaced between the readings of its header, its rows and its leads. */
@Tag("machine")
class ChangedFileTest {
    private static final LeadForm FORM = LeadForm.named("Names")
            .field(Fields.text("first").required())
            .field(Fields.text("last"))
            .build();
    private static final CompiledForm COMPILED = CompiledForm.of(FORM, Clock.systemUTC());
    private static final String HEADER = "Partner User ID,first,last\n";
    private static final ColumnMatch MATCH = Fixture.match(FORM, PartnerColumn.OPTIONAL, HEADER);

    private final ReferenceLookup references = Fixture.standard().references(Submitter.partner("P1", "U1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Partner User ID,last,first\nU1,Ada,Lovelace\n",
                "Partner User ID,first\nU1,Ada\n",
                "Partner User ID,first,last,more\nU1,Ada,Lovelace,x\n"
            })
    void aFileWhoseHeaderIsNotTheOneThatWasMatchedIsRefused(String changed) {
        FileCheck check =
                new FileCheck(COMPILED, ImportProfile.NONE, MATCH, references, 10, null, new ReportBuilder(10));
        assertThrows(SourceChangedException.class, () -> Fixture.read(changed, MATCH, check));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"U1,A\u0007,Lovelace\n", "U1,,Lovelace\n", "U1,Ada\n", "U9,Ada,Lovelace\n", ",Ada,Lovelace\n"})
    void aLeadWithAnErrorThatTheCheckDidNotFindIsRefused(String changed) {
        references.user(Cell.of("U1"));
        references.resolve();
        String checked = HEADER + "U1,Ada,Lovelace\n";
        assertEquals(1, Fixture.read(checked, MATCH, leads()).size());
        assertThrows(SourceChangedException.class, () -> Fixture.read(checked + changed, MATCH, leads()));
    }

    private LeadReader leads() {
        return new LeadReader(COMPILED, MATCH, references);
    }

    @Test
    void aLeadWhoseIdsWereNotLookedUpIsRefused() {
        assertThrows(SourceChangedException.class, () -> Fixture.read(HEADER + "U1,Ada,Lovelace\n", MATCH, leads()));
        assertEquals(List.of(), List.copyOf(references.partnerUserIds()));
    }
}
