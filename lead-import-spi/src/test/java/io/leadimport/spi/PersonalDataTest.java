package io.leadimport.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Neither names nor addresses nor cells reach a log through a toString or an exception's message. */
@Tag("machine")
final class PersonalDataTest {
    @Test
    void aLeadTellsWhereItStandsOnly() {
        assertEquals(
                "NewLead[row=7, line=14]",
                SpiSamples.lead(7, Map.of("company", "Acme"), Map.of("phone", "ask Jane"))
                        .toString());
    }

    @Test
    void aPartnerTellsItsIdAndStatusOnly() {
        assertEquals("Partner[id=p-1, status=ACTIVE]", SpiSamples.PARTNER.toString());
    }

    @Test
    void aUserTellsItsIdsOnly() {
        assertEquals("PartnerUser[id=u-1, partnerId=p-1, active=true]", SpiSamples.USER.toString());
    }

    @Test
    void aReceiptTellsItsIdAndCountOnly() {
        assertEquals(
                "ImportReceipt[importId=import-1, leads=3]",
                SpiSamples.receipt(Map.of("contact", "Jane"), 3).toString());
    }

    @Test
    void aRefusalTellsTheRowAndKeepsTheReasonApart() {
        LeadRefusedException refusal = new LeadRefusedException(7, "company", "Acme is on the list of Jane");
        assertEquals("the host refused the lead of row 7", refusal.getMessage());
        assertEquals(7, refusal.row());
        assertEquals("company", refusal.field());
        assertEquals("Acme is on the list of Jane", refusal.reason());
    }

    @Test
    void changedReferencesTellNothingOfThem() {
        assertEquals(
                "partners, users or records changed since the file was checked",
                new ReferencesChangedException().getMessage());
    }

    @Test
    void anImportThatFailedTellsItsId() {
        Exception cause = new IllegalStateException();
        LeadsNotStoredException failure = new LeadsNotStoredException("import-1", cause);
        assertEquals("import import-1 failed, and nothing was stored", failure.getMessage());
        assertEquals("import-1", failure.importId());
        assertEquals(cause, failure.getCause());
    }

    @Test
    void aTakenImportIdIsTold() {
        ImportIdTakenException taken = new ImportIdTakenException("import-1");
        assertEquals(
                "the import id import-1 is taken: it stands for another file, form or way of reading the file (dates, numbers,"
                        + " names, charset, column mapping)",
                taken.getMessage());
        assertEquals("import-1", taken.importId());
    }
}
