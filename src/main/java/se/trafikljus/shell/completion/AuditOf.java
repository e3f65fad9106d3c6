package se.trafikljus.shell.completion;

import java.util.stream.Stream;
import org.springframework.shell.core.command.completion.CompletionContext;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditView;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.shell.invocation.Acting;

/** Finds the audit among the words that stand before. */
final class AuditOf {

    private AuditOf() {}

    static Stream<ScoredAudit> words(AuditLibrary library, CompletionContext context) {
        AuditView seen = library.seenBy(Acting.in(context));
        return context.getWords().stream()
                .filter(Audit::isId)
                .filter(word -> seen.find(word).isPresent())
                .limit(1)
                .map(seen::read);
    }
}
