package consumer;

import static io.leadimport.form.Fields.email;
import static io.leadimport.form.Fields.text;

import io.leadimport.ImportOutcome;
import io.leadimport.form.LeadForm;

/** A host in a named module, without Jackson: everything but JSON works. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] args) {
        LeadForm form = LeadForm.named("Leads")
                .field(text("company").required())
                .field(email("email").required())
                .build();
        MemoryHost host = new MemoryHost();
        String csv = "Partner User ID,company,email\nU1,Acme,a@example.com\n";
        ImportOutcome outcome = host.importLeads(form, csv);
        System.out.println(outcome.getClass().getSimpleName() + " " + host.firstLead().text("company") + " "
                + Consumer.class.getModule().getName());
    }
}
