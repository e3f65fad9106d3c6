package se.trafikljus.improvement;

import java.util.Set;
import org.springframework.stereotype.Component;
import se.trafikljus.Action;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.rubric.Rubric;

/** Refuses an improvement area whose parts are malformed or do not belong together. */
@Component
class ImprovementCheck {

    /** The page has addresses of its own there, which would hide such an area. */
    private static final Set<String> ADDRESSES = Set.of("new", "figures");

    private final Audits audits;
    private final Municipalities municipalities;
    private final Recommendations recommendations;

    ImprovementCheck(
            Audits audits, Municipalities municipalities, Recommendations recommendations) {
        this.audits = audits;
        this.municipalities = municipalities;
        this.recommendations = recommendations;
    }

    /**
     * The same, its objectives as the rubric writes them.
     *
     * @throws Problem if a text is malformed or the title missing, its municipality, audit,
     *     recommendation or objectives are unknown, or they do not belong together
     */
    ImprovementArea of(ImprovementArea one) {
        Fields.refuse(Fields.of(one));
        Fields.refuse(Fields.of(one.plan()));
        if (one.title().isBlank()) {
            throw Problem.because("improvement.noTitle", one.id());
        }
        municipalities.get(one.place());
        if (one.audit().isEmpty()) {
            if (one.recommendation().isPresent()) {
                throw Problem.because("improvement.recommendationOfNoAudit", one.id());
            }
            return one;
        }
        Audit audit = audits.all().get(one.audit());
        refuseOtherMunicipality(one, audit);
        Rubric rubric = audits.rubric(audit.rubricHash());
        one.recommendation().ifPresent(number -> refuseUnknown(audit, number));
        return one.about(
                one.objectives().stream()
                        .map(objective -> Audits.objective(rubric, objective).id())
                        .toList());
    }

    /**
     * Refuses one that was sent where its audit is not published here: it would be with a committee
     * before anybody here has answered for what it rests on.
     *
     * @throws Problem naming the audit and its state
     */
    void refuseSentOfUnpublished(ImprovementArea one) {
        if (one.status() == ImprovementStatus.ADDED || one.audit().isEmpty()) {
            return;
        }
        Audit audit = audits.all().get(one.audit());
        if (audit.status() != AuditStatus.PUBLISHED) {
            throw Problem.of(unpublished(one, audit)).kind(Problem.Kind.CONFLICT);
        }
    }

    /**
     * Refuses a new one whose id is an address that the page uses for something else.
     *
     * @throws Problem naming the id
     */
    static void refuseHidden(ImprovementArea one) {
        if (ADDRESSES.contains(one.id())) {
            throw Problem.because("improvement.idOfPage", one.id());
        }
    }

    /** That only a published audit's improvement areas are sent. */
    static Message unpublished(ImprovementArea one, Audit audit) {
        return Message.of("improvement.unpublished", one.id(), audit.id(), audit.status())
                .remedy(
                        audit.status() == AuditStatus.DRAFT
                                ? Action.APPROVE_AND_PUBLISH_AGAIN
                                : Action.PUBLISH_AUDIT,
                        audit.id());
    }

    private void refuseOtherMunicipality(ImprovementArea one, Audit audit) {
        if (!audit.place().equals(one.place())) {
            throw Problem.because(
                    "improvement.otherMunicipality",
                    one.id(),
                    audit.id(),
                    municipalities.get(audit.place()).name(),
                    municipalities.get(one.place()).name());
        }
    }

    private void refuseUnknown(Audit audit, int number) {
        if (recommendations.find(audit.id(), number).isEmpty()) {
            throw Problem.missing(
                    "improvement.unknownRecommendation", audit.id(), Integer.toString(number));
        }
    }
}
