package se.trafikljus.shell;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audits;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Rubrics;

/** The values that Tab offers. */
final class Completions {

    private Completions() {}

    static List<CompletionProposal> of(Stream<String> values) {
        return values.map(CompletionProposal::new).toList();
    }
}

/** The ids of audits. */
@Component
class AuditIds implements CompletionProvider {

    private final Audits audits;

    AuditIds(Audits audits) {
        this.audits = audits;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(audits.ids().stream());
    }
}

/** The ids of rubrics. */
@Component
class RubricIds implements CompletionProvider {

    private final Rubrics rubrics;

    RubricIds(Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(rubrics.all().stream().map(Rubric::id));
    }
}

/** The names of municipalities. */
@Component
class MunicipalityNames implements CompletionProvider {

    private final Municipalities municipalities;

    MunicipalityNames(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(municipalities.registered().stream().map(Municipality::name));
    }
}

/** The ids of the objectives of the audit that stands before. */
@Component
class ObjectiveIds implements CompletionProvider {

    private final Audits audits;

    ObjectiveIds(Audits audits) {
        this.audits = audits;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(
                AuditOf.words(audits, context).flatMap(a -> a.rubric().objectives().stream()).map(Objective::id));
    }
}

/** The rating words of the audit that stands before. */
@Component
class RatingWordsOfAudit implements CompletionProvider {

    private final Audits audits;

    RatingWordsOfAudit(Audits audits) {
        this.audits = audits;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(
                AuditOf.words(audits, context).flatMap(audit -> audit.rubric().words().known().stream()));
    }
}

/** Finds the audit among the words that stand before. */
final class AuditOf {

    private AuditOf() {}

    static Stream<ScoredAudit> words(Audits audits, CompletionContext context) {
        return context.getWords().stream()
                .filter(Audit::isId)
                .filter(word -> audits.find(word).isPresent())
                .limit(1)
                .map(audits::read);
    }
}
