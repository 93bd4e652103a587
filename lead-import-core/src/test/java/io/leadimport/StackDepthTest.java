package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.source;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.NewLead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Java's matcher recurses for each repetition in a pattern. The stack that the caller has left must not change the verdict on a
 * cell, nor make the check and the import of a file disagree.
 */
class StackDepthTest {
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.longText("n").pattern("(a|b)*").maxLength(30_000).strict())
            .build();

    private final TestHost host = new TestHost();
    private final List<Object> stored = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_700, 2_400, 5_000, 20_000})
    void aLongCellIsStoredHoweverLittleStackIsLeft(int length) throws InterruptedException {
        String cell = "ab".repeat(length / 2);
        host.repository = host.saving(batch -> atDepth(2_000, () -> batch.forEach(lead -> stored.add(text(lead)))));
        Thread shallow = new Thread(
                null,
                () -> host.importer()
                        .importLeads(ImportRequest.of(
                                FORM, source("Partner ID,Partner User ID,n\nP1,U1," + cell + "\n"), ADMIN)),
                "shallow",
                1 << 20);
        shallow.start();
        shallow.join();
        assertEquals(List.of(cell), stored);
    }

    private static String text(NewLead lead) {
        return Stream.ofNullable(lead.text("n")).findFirst().orElse("unreadable");
    }

    private static void atDepth(int frames, Runnable work) {
        if (frames == 0) {
            work.run();
        } else {
            atDepth(frames - 1, work);
        }
    }
}
