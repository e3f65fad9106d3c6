package se.trafikljus.web.compare;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.comparison.OtherSelections;
import se.trafikljus.web.page.Visit;

/** What a page offers where a choice cannot be compared: others near it, one click away. */
@Component
public class WaysToCompare {

    private final OtherSelections others;

    WaysToCompare(OtherSelections others) {
        this.others = others;
    }

    /**
     * One of them.
     *
     * @param words what it is of
     */
    public record WayToCompare(Message words, Chosen chosen) {}

    /** Those there are; none where the choice cannot even be read. */
    public List<WayToCompare> insteadOf(Visit visit, Chosen refused) {
        try {
            return others.instead(visit.actor(), refused.selection()).stream()
                    .map(
                            one ->
                                    new WayToCompare(
                                            Message.of(
                                                    "web.compare.instead."
                                                            + one.kind()
                                                                    .name()
                                                                    .toLowerCase(Locale.ROOT),
                                                    one.of(),
                                                    one.audits()),
                                            refused.selecting(one.selection())))
                    .toList();
        } catch (Problem unread) {
            return List.of();
        }
    }
}
