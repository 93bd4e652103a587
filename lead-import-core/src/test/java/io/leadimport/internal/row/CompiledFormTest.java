package io.leadimport.internal.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.Cell;
import io.leadimport.validation.RowValidator;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompiledFormTest {
    @Test
    void tenThousandCompiledFormsLeaveNothingInMemory() {
        List<WeakReference<?>> dropped = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            LeadForm form = LeadForm.named("Form " + i)
                    .field(Fields.text("text_" + i).pattern("[a-z]{1," + (i + 1) + "}"))
                    .field(Fields.email("email_" + i).unique())
                    .field(Fields.choice("choice_" + i, "one " + i, "other " + i))
                    .field(Fields.decimal("decimal_" + i).min(String.valueOf(i)))
                    .field(Fields.date("date_" + i))
                    .build();
            CompiledForm compiled = CompiledForm.of(form, Clock.systemUTC());
            dropped.add(new WeakReference<>(form));
            dropped.add(new WeakReference<>(compiled));
            dropped.add(new WeakReference<>(compiled.fields().get(0)));
            dropped.add(new WeakReference<>(RowValidator.of(form)));
        }
        // a full collection clears every weak reference, but gc() only requests one
        for (int tries = 0; tries < 10 && left(dropped) > 0; tries++) {
            System.gc();
        }
        assertEquals(0, left(dropped));
    }

    private static long left(List<WeakReference<?>> references) {
        return references.stream().filter(reference -> reference.get() != null).count();
    }

    @Test
    void atAnotherTimeOnlyFieldsWithPastOrFutureAreCompiledAgain() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.country("country"))
                .field(Fields.date("met").past())
                .build();
        Clock then = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        CompiledForm compiled = CompiledForm.of(form, then);
        CompiledForm later = compiled.at(Clock.offset(then, Duration.ofDays(400)));
        assertSame(compiled.fields().get(0), later.fields().get(0));
        assertNotNull(compiled.fields().get(1).check(Cell.of("2026-12-31")));
        assertNull(later.fields().get(1).check(Cell.of("2026-12-31")));
    }
}
