package se.trafikljus.exchange.set;

import java.util.ArrayList;
import java.util.List;
import se.trafikljus.Action;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.audit.AuditImport;

/**
 * What came in with a set.
 *
 * @param audits which were new, changed or as before
 * @param recommendations how many were new or changed, as with the next two
 * @param dryRun whether all was undone again
 * @param notes how each file was read, and what the reader should know
 */
public record ImportReport(
        AuditImport.Result audits,
        int recommendations,
        int improvements,
        int improvementNotes,
        boolean dryRun,
        List<Message> notes)
        implements Localized {

    public ImportReport {
        notes = List.copyOf(notes);
    }

    /** What changed in audits that were there, place by place; of very many only the first. */
    public List<Localized> differences() {
        List<Localized> told = new ArrayList<>(audits.differences());
        int more = audits.differing() - audits.differences().size();
        if (more > 0) {
            told.add(Message.of("exchange.moreDifferences", more));
        }
        return told;
    }

    @Override
    public String in(Language language) {
        return said().in(language);
    }

    /** What came in, in one or two sentences. */
    public Message said() {
        Message whole =
                Message.of(
                        dryRun ? "exchange.wouldTake" : "exchange.taken",
                        audits.added().size(),
                        audits.changed().size(),
                        audits.same().size(),
                        audits.assessments());
        if (recommendations + improvements + improvementNotes == 0) {
            return whole;
        }
        boolean alone = audits.added().size() + audits.changed().size() + audits.same().size() == 0;
        Message others =
                Message.of(
                        alone
                                ? dryRun ? "exchange.wouldTakeOthers" : "exchange.takenOthers"
                                : "exchange.takenToo",
                        recommendations,
                        improvements,
                        improvementNotes);
        if (alone) {
            return dryRun ? others : others.remedy(Action.LIST_IMPROVEMENTS);
        }
        return Message.of("exchange.takenBoth", whole, others);
    }
}
