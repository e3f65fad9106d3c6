package se.trafikljus.audit.next;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.Message;
import se.trafikljus.Problem;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.AuditStatus;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.MissingEvidence;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.SecondScorings;
import se.trafikljus.people.Conflict;
import se.trafikljus.people.People;
import se.trafikljus.people.Person;
import se.trafikljus.people.Role;

/** Tells what somebody can do with audits, and what stands in their way, before they try. */
@Component
public class NextSteps {

    private final Audits audits;
    private final AuditLibrary library;
    private final SecondScorings seconds;
    private final People people;

    NextSteps(Audits audits, AuditLibrary library, SecondScorings seconds, People people) {
        this.audits = audits;
        this.library = library;
        this.seconds = seconds;
        this.people = people;
    }

    /**
     * Why somebody may not do something with an audit, in the words of the refusal they would get;
     * empty where they may.
     *
     * @throws Problem if the actor is neither auditor nor administrator, or there is no such audit
     */
    public Optional<Message> barrier(Actor actor, Deed deed, String auditId) {
        library.refuseUnlessWithPapers(actor);
        String id = library.seenBy(actor).get(auditId).id();
        try {
            switch (deed) {
                case CHANGE -> audits.refuseUnlessOpen(actor, id);
                case APPROVE -> audits.refuseUnlessApprover(actor, id);
                case PUBLISH -> audits.refuseUnlessFree(actor, id);
                case SCORE_SECOND -> seconds.refuseUnlessSecond(actor, id);
                case COMPARE -> seconds.sideBySide(actor, id);
            }
            return Optional.empty();
        } catch (Problem barred) {
            return Optional.of(barred.message());
        }
    }

    /**
     * What somebody can do next with each of some audits, by the audit's id. Of who scored, it
     * knows who stands there now; {@link #barrier} asks the trail.
     *
     * @throws Problem if the actor is neither auditor nor administrator
     */
    public Map<String, NextStep> of(Actor actor, List<AuditLine> lines) {
        library.refuseUnlessWithPapers(actor);
        Person person = new Person(actor.name());
        boolean scores = people.acting(actor).role() == Role.AUDITOR;
        Set<String> barred =
                people.conflicts(actor).stream()
                        .filter(one -> one.person().is(person))
                        .map(Conflict::place)
                        .collect(Collectors.toSet());
        Map<String, ScoredAudit> rated = rated(actor, lines);
        Map<String, NextStep> steps = new LinkedHashMap<>();
        for (AuditLine line : lines) {
            boolean free = scores && !barred.contains(line.audit().place());
            steps.put(line.audit().id(), free ? step(line, person, rated) : NextStep.READ);
        }
        return steps;
    }

    /** The drafts with a rating of everything, read at once. */
    private Map<String, ScoredAudit> rated(Actor actor, List<AuditLine> lines) {
        return library
                .seenBy(actor)
                .read(lines.stream().filter(NextSteps::isRatedDraft).map(AuditLine::audit).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.audit().id(), Function.identity()));
    }

    private static boolean isRatedDraft(AuditLine line) {
        return line.audit().status() == AuditStatus.DRAFT
                && line.scored() == line.rubric().objectives().size();
    }

    private static NextStep step(AuditLine line, Person person, Map<String, ScoredAudit> rated) {
        return switch (line.audit().status()) {
            case APPROVED -> NextStep.PUBLISH;
            case PUBLISHED -> NextStep.FOLLOW_UP;
            case DRAFT ->
                    Optional.ofNullable(rated.get(line.audit().id()))
                            .map(audit -> step(audit, person))
                            .orElse(line.scored() == 0 ? NextStep.BEGIN : NextStep.SCORE);
        };
    }

    private static NextStep step(ScoredAudit rated, Person person) {
        if (!MissingEvidence.unfounded(rated).isEmpty()) {
            return NextStep.SCORE;
        }
        return rated.assessments().stream()
                        .map(Assessment::scoredBy)
                        .anyMatch(name -> !name.isBlank() && new Person(name).is(person))
                ? NextStep.ASK_COLLEAGUE
                : NextStep.APPROVE;
    }
}
