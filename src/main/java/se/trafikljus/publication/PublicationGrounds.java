package se.trafikljus.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.trafikljus.Actor;
import se.trafikljus.audit.AuditLibrary;
import se.trafikljus.audit.AuditLine;
import se.trafikljus.audit.Audited;
import se.trafikljus.audit.Audits;

/** What a published comparison rests on, told to everybody who may read the comparison. */
@Component
public class PublicationGrounds {

    /**
     * An audit that it rests on, named as its files name it.
     *
     * @param municipality empty where the audit is gone
     * @param bodies those audited, in one line; empty where none is told
     * @param isReadable whether whoever asks may read the audit itself
     */
    public record Ground(
            String audit,
            String municipality,
            String bodies,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean isReadable) {

        static Ground of(AuditLine line, boolean isReadable) {
            return new Ground(
                    line.audit().id(),
                    line.municipality().name(),
                    Audited.names(line.audit()),
                    line.audit().periodFrom(),
                    line.audit().periodTo(),
                    isReadable);
        }

        static Ground gone(String audit) {
            return new Ground(audit, "", "", Optional.empty(), Optional.empty(), false);
        }
    }

    private final Publications publications;
    private final Audits audits;
    private final AuditLibrary library;

    PublicationGrounds(Publications publications, Audits audits, AuditLibrary library) {
        this.publications = publications;
        this.audits = audits;
        this.library = library;
    }

    /**
     * The audits, in the report's order; none where the report names nobody.
     *
     * @throws se.trafikljus.Problem if the actor may not read the comparison
     */
    public List<Ground> of(Actor actor, String id) {
        Publication one = publications.read(actor, id);
        if (!one.isNaming()) {
            return List.of();
        }
        Map<String, AuditLine> lines =
                audits.all().list().stream()
                        .collect(Collectors.toMap(line -> line.audit().id(), Function.identity()));
        Set<String> readable = Set.copyOf(library.seenBy(actor).ids());
        return one.audits().stream()
                .map(
                        audit ->
                                Optional.ofNullable(lines.get(audit))
                                        .map(line -> Ground.of(line, readable.contains(audit)))
                                        .orElseGet(() -> Ground.gone(audit)))
                .toList();
    }
}
