package se.trafikljus.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.Audited;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.audit.Unit;

/**
 * One municipality, or one audited body of a municipality, in a comparison.
 *
 * @param code the municipality's; of a body with its name in plain letters behind a slash, {@code
 *     1442/socialnamnden}
 * @param label the shortest prefix of its name that no other has
 */
public record Compared(String code, String name, String label, ScoredAudit audit) {

    /** The units of audits, in their order, each with its label among them. */
    static List<Compared> all(Unit unit, List<ScoredAudit> audits) {
        List<String> names = audits.stream().map(audit -> name(unit, audit)).toList();
        List<String> codes = codes(unit, audits);
        List<String> labels = Labels.of(names, codes);
        List<Compared> all = new ArrayList<>();
        for (int i = 0; i < audits.size(); i++) {
            all.add(new Compared(codes.get(i), names.get(i), labels.get(i), audits.get(i)));
        }
        return List.copyOf(all);
    }

    /** The name of the municipality or body that an audit is of. */
    static String name(Unit unit, ScoredAudit audit) {
        return unit == Unit.MUNICIPALITY || audit.audit().bodies().isEmpty()
                ? audit.municipality().name()
                : Audited.names(audit.audit());
    }

    /** Bodies whose names are one in plain letters are numbered, in the order of their names. */
    private static List<String> codes(Unit unit, List<ScoredAudit> audits) {
        Map<String, Integer> taken = new HashMap<>();
        Map<Audited, String> codes = new HashMap<>();
        audits.stream()
                .map(ScoredAudit::audit)
                .sorted(
                        Comparator.comparing(
                                        (Audit one) -> String.join("|", Audited.by(one).bodies()))
                                .thenComparing(one -> Audited.plain(one.bodies())))
                .forEach(
                        one ->
                                codes.computeIfAbsent(
                                        Audited.by(one),
                                        of -> {
                                            String code =
                                                    of.place() + "/" + Audited.plain(one.bodies());
                                            int number = taken.merge(code, 1, Integer::sum);
                                            return number == 1 ? code : code + "-" + number;
                                        }));
        return audits.stream()
                .map(
                        audit ->
                                unit == Unit.MUNICIPALITY || audit.audit().bodies().isEmpty()
                                        ? audit.municipality().code()
                                        : codes.getOrDefault(Audited.by(audit.audit()), ""))
                .toList();
    }

    /**
     * Its name as sentences have it, within them: a draft is told to be one, and Swedish writes
     * committees small.
     */
    public String named(Language language) {
        String said = within(language);
        return isDraft() ? Message.of("comparison.draft", said).in(language) : said;
    }

    /** The same, whether it is a draft or not. */
    public String within(Language language) {
        List<String> bodies = audit.audit().bodies();
        if (!name.equals(Audited.names(audit.audit()))) {
            return name;
        }
        String names =
                Words.list(
                        language,
                        bodies.stream()
                                .map(
                                        one ->
                                                BodyName.within(
                                                        language, one, audit.municipality().name()))
                                .toList());
        return bodies.size() == 1 ? names : Message.of("comparison.jointly", names).in(language);
    }

    /** Whether its audit is not yet approved. */
    public boolean isDraft() {
        return !audit.audit().status().locked();
    }
}
