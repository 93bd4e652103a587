package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceChangedException;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.Headers;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.problem.Problem;
import io.leadimport.profile.ColumnMapping;
import io.leadimport.profile.PartnerColumn;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header, the rows and the leads are read one after the other: in between, the file may be replaced. */
@Tag("machine")
class ChangedFileTest {
    private static final LeadForm FORM = LeadForm.named("Names")
            .field(Fields.text("first"))
            .field(Fields.text("last"))
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Partner User ID,last,first\nU1,Ada,Lovelace\n",
                "Partner User ID,first\nU1,Ada\n",
                "Partner User ID,first,last,more\nU1,Ada,Lovelace,x\n"
            })
    void aFileWhoseHeaderIsNotTheOneThatWasMatchedIsRefused(String changed) {
        ColumnMatch match;
        try (CsvContent content = content("Partner User ID,first,last\nU1,Ada,Lovelace\n")) {
            match = ColumnMatch.best(
                    Headers.of(content, CsvLimits.DEFAULT).candidates(),
                    FORM,
                    PartnerColumn.OPTIONAL,
                    ColumnMapping.NONE);
        }
        ReferenceLookup references = new ReferenceLookup(
                new InMemoryPartnerRepository(List.of()),
                new InMemoryPartnerUserRepository(List.of()),
                Submitter.partner("P1", "U1"),
                10);
        FileCheck check =
                new FileCheck(CompiledForm.of(FORM, Clock.systemUTC()), match, references, 10, new ReportBuilder(10));
        try (CsvContent content = content(changed);
                RecordReader<Problem> reader = RecordReader.open(
                        content, match.header().dialect(), CsvLimits.DEFAULT, check, ReadProgress.NONE)) {
            assertThrows(SourceChangedException.class, reader::next);
        }
    }

    @Test
    void aLeadWithAnErrorThatTheCheckDidNotSeeIsRefusedAtOnce() {
        LeadForm form =
                LeadForm.named("Names").field(Fields.text("first").required()).build();
        ColumnMatch match;
        try (CsvContent content = content("Partner User ID,first\nU1,Ada\n")) {
            match = ColumnMatch.best(
                    Headers.of(content, CsvLimits.DEFAULT).candidates(),
                    form,
                    PartnerColumn.OPTIONAL,
                    ColumnMapping.NONE);
        }
        ReferenceLookup references = new ReferenceLookup(
                new InMemoryPartnerRepository(List.of()),
                new InMemoryPartnerUserRepository(List.of()),
                Submitter.partner("P1", "U1"),
                10);
        LeadReader leads = new LeadReader(CompiledForm.of(form, Clock.systemUTC()), match, references);
        try (CsvContent content = content("Partner User ID,first\nU1,A\u0007\n");
                RecordReader<NewLead> reader = RecordReader.open(
                        content, match.header().dialect(), CsvLimits.DEFAULT, leads, ReadProgress.NONE)) {
            SourceChangedException refused = assertThrows(SourceChangedException.class, reader::next);
            assertEquals("cellOf", refused.getStackTrace()[0].getMethodName());
        }
    }

    private static CsvContent content(String csv) {
        return CsvContent.open(CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)), () -> {});
    }
}
