package consumer;

import io.leadimport.bean.ClassForms;
import io.leadimport.ImportOutcome;
import io.leadimport.validation.RowValidator;
import io.leadimport.form.LeadForm;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A host in a named module whose form is a package-private record. */
public final class ClassConsumer {
    private ClassConsumer() {}

    record Registration(@NotBlank @Named String company, int employees) {}

    @Constraint(validatedBy = NamedValidator.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Named {
        String message() default "must not be anonymous";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class NamedValidator implements ConstraintValidator<Named, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return !"anonymous".equals(text);
        }
    }

    public static void main(String[] args) {
        LeadForm form = ClassForms.of(Registration.class);
        MemoryHost host = new MemoryHost();
        String csv = "Partner User ID,Company,Employees\nU1,Acme,12\n";
        ImportOutcome outcome = host.importLeads(form, csv);
        String refused = RowValidator.of(form)
                .validate(Map.of("company", "anonymous", "employees", "1"))
                .problem("company")
                .orElseThrow()
                .message(Locale.ENGLISH);
        // a child's output has no charset of its own on Java 17
        byte[] said = (outcome.getClass().getSimpleName() + " " + host.firstLead().as(Registration.class) + " "
                        + refused)
                .getBytes(StandardCharsets.UTF_8);
        System.out.write(said, 0, said.length);
        System.out.flush();
    }
}
