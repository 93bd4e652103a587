package io.leadimport.examples.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.examples.tools.LibreOffice.TextImport;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import io.leadimport.template.CsvTemplate;
import io.leadimport.template.IdListing;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LibreOffice runs no cell of what the library writes; the same texts in a file that was not guarded it would run. */
class SpreadsheetFormulaToolIT {
    private static final Submitter ADMIN = Submitter.admin("a");
    private static final String LINK = "=HYPERLINK(\"https://example.com/\")";
    private static final List<String> FORMULAS = List.of("=1+1", LINK, "=cmd|'/C calc'!A0", "a;=2+2;b", "a\t=3+3\tb");

    /** Attributes of cells in a workbook that is a single XML file. */
    private static final Pattern FORMULA = Pattern.compile(" table:formula=\"([^\"]*)\"");

    private final LibreOffice office = new LibreOffice();

    private List<String> formulas(Path csv, TextImport how) throws IOException {
        String workbook = Files.readString(office.workbook(csv, how, "fods"));
        return FORMULA.matcher(workbook)
                .results()
                .map(cell -> cell.group(1).replace("&quot;", "\"").replace("&apos;", "'"))
                .toList();
    }

    private Path file(String name, String csv) throws IOException {
        return Files.writeString(office.file(name), csv);
    }

    private Path file(String name, Consumer<OutputStream> content) throws IOException {
        Path file = office.file(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.accept(out);
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource(TextImport.class)
    void noCellOfAnErrorFileIsAFormula(TextImport how) throws IOException {
        char delimiter = how == TextImport.SEMICOLONS ? ';' : ',';
        Path errors = NotesHost.errorFile(file("leads.csv", NotesHost.file(delimiter, FORMULAS)));
        assertEquals(List.of(), formulas(errors, how));
    }

    @Test
    void theSameCellsWithoutTheGuardAreFormulas() throws IOException {
        Path file = file("leads.csv", "Note,After\n" + String.join(",x\n", FORMULAS) + ",x\n");
        assertEquals(
                List.of("of:=1+1", "of:" + LINK, "of:=cmd|'/c calc'!a0", "of:=2+2", "of:=3+3"),
                formulas(file, TextImport.AS_OFFERED));
    }

    @Test
    void noHeaderOfATemplateIsAFormula() throws IOException {
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("a").label(LINK))
                .field(Fields.text("b").label("b;=2+2;b"))
                .build();
        CsvTemplate template = CsvTemplate.of(form, ADMIN);
        assertEquals(List.of(), formulas(file("template.csv", template::write), TextImport.AS_OFFERED));
        Path unguarded = file("unguarded.csv", String.join(",", template.columns()));
        assertEquals(List.of("of:" + LINK, "of:=2+2"), formulas(unguarded, TextImport.AS_OFFERED));
    }

    @Test
    void noNameInAnIdListingIsAFormula() throws IOException {
        IdListing listing = IdListing.of(
                new InMemoryPartnerRepository(List.of(new Partner("P1", LINK, PartnerStatus.ACTIVE))),
                new InMemoryPartnerUserRepository(List.of(new PartnerUser("U1", "P1", "Ann;=2+2;", "=1+1", true))));
        Path file = file("ids.csv", out -> listing.write(ADMIN, out));
        assertEquals(List.of(), formulas(file, TextImport.AS_OFFERED));
        String unguarded = "P1," + LINK + ",Ann;=2+2;,=1+1\n";
        assertEquals(
                List.of("of:" + LINK, "of:=2+2", "of:=1+1"),
                formulas(file("unguarded.csv", unguarded), TextImport.AS_OFFERED));
    }
}
