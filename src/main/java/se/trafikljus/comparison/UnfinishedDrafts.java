package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.rubric.Rating;

/** Drafts that stand in a comparison where an audit before them would say more. */
final class UnfinishedDrafts {

    private UnfinishedDrafts() {}

    /**
     * Those with at most half as many ratings as the audit before, in the order compared.
     *
     * @param selected what is compared, in the same order
     */
    static List<Audit> in(Comparison comparison, List<Audit> selected) {
        List<Audit> unfinished = new ArrayList<>();
        for (int i = 0; i < selected.size(); i++) {
            Compared one = comparison.municipalities().get(i);
            Optional<ScoredAudit> before = comparison.earlier(one.code());
            if (one.isDraft() && before.isPresent() && isLess(one.audit(), before.get())) {
                unfinished.add(selected.get(i));
            }
        }
        return unfinished;
    }

    private static boolean isLess(ScoredAudit draft, ScoredAudit before) {
        return ratings(before) > 0 && 2 * ratings(draft) <= ratings(before);
    }

    private static long ratings(ScoredAudit audit) {
        return audit.assessments().stream()
                .filter(one -> one.rating().filter(Rating::counts).isPresent())
                .count();
    }
}
