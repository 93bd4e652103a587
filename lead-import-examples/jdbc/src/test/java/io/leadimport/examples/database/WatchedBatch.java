package io.leadimport.examples.database;

import io.leadimport.kit.ForwardingLeadBatch;
import io.leadimport.kit.ListBatch;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.kit.TestLeads;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A batch that counts how often it is read, and lets a test do something in the middle of an iteration. Not thread-safe. */
public final class WatchedBatch extends ForwardingLeadBatch {
    private final ListBatch batch;
    private final Runnable inTheMiddle;
    private int iterations;

    private WatchedBatch(ListBatch batch, Runnable inTheMiddle) {
        super(batch);
        this.batch = batch;
        this.inTheMiddle = inTheMiddle;
    }

    /** {@return a batch of leads with the given values} */
    public static WatchedBatch of(String importId, List<NewLead> leads) {
        ImportReceipt receipt = new ImportReceipt(
                importId,
                "0".repeat(64),
                "f".repeat(64),
                "e".repeat(64),
                List.of(),
                Submitter.admin("a"),
                Map.of(),
                Instant.EPOCH,
                null,
                leads.size(),
                0,
                0);
        return new WatchedBatch(new ListBatch(receipt, leads), () -> {});
    }

    /** {@return one lead for each active user of the kit's first two partners, in rows from 2} */
    public static WatchedBatch ofTwoPartners(String importId) {
        List<Partner> partners = SampleDirectory.standard().partners().subList(0, 2);
        List<NewLead> leads = new ArrayList<>();
        for (Partner partner : partners) {
            for (PartnerUser user : SampleDirectory.standard().users()) {
                if (user.active() && user.partnerId().equals(partner.id())) {
                    long row = 2 + leads.size();
                    leads.add(TestLeads.withFields("company").of(partner, user).lead(row, Map.of("company", "Acme")));
                }
            }
        }
        return of(importId, leads);
    }

    /** {@return the same leads, with an action that runs before the last lead is returned} */
    public WatchedBatch inTheMiddle(Runnable action) {
        return new WatchedBatch(batch, action);
    }

    /** {@return the number of iterations so far} */
    public int iterations() {
        return iterations;
    }

    /** {@return the leads} */
    public List<NewLead> leads() {
        return batch.leads();
    }

    @Override
    public Iterator<NewLead> iterator() {
        iterations++;
        Iterator<NewLead> leads = super.iterator();
        return new Iterator<>() {
            private int left = batch.leads().size();

            @Override
            public boolean hasNext() {
                return leads.hasNext();
            }

            @Override
            public NewLead next() {
                if (left-- == 1) {
                    inTheMiddle.run();
                }
                return leads.next();
            }
        };
    }
}
