package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("machine")
final class TourTest {
    @Test
    void theTourRunsTheMainJobOnTheSample() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Tour.run(new PrintStream(said, true, StandardCharsets.UTF_8), Path.of(""));
        String out = said.toString(StandardCharsets.UTF_8);
        assertTrue(out.contains("Leads imported: 0. Correct the errors and import the file again."), out);
        assertTrue(out.contains("Dry run, nothing was stored. The file has open questions,"), out);
        assertTrue(out.contains("Leads imported: 25. They are pending approval."), out);
        assertTrue(out.contains("Leads imported: 1000. They are pending approval."), out);
        assertTrue(out.contains("\u2026 and 1020 more leads"), out);
        assertTrue(out.contains("Leads approved: 1."), out);
    }
}
