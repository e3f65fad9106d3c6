package se.trafikljus.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.rubric.RatingWords;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.trail.Narrator;

/** Tells of audits and their assessments, with the words that an audit's own rubric has. */
@Component
@Order(2)
final class AuditNarrator implements Narrator {

    private static final int SHOWN_OF_A_HASH = 12;

    private final Audits audits;

    AuditNarrator(Audits audits) {
        this.audits = audits;
    }

    @Override
    public Narration telling() {
        return new OfAudits(audits.all());
    }

    private final class OfAudits implements Narration {

        private final AuditView all;
        private final Map<String, Optional<RatingWords>> ratings = new HashMap<>();

        OfAudits(AuditView all) {
            this.all = all;
        }

        @Override
        public Optional<Localized> action(String action) {
            return Narrator.words("audit.action." + action);
        }

        @Override
        public Optional<Localized> part(String subject, String part) {
            if (!subject.startsWith(Audits.SUBJECT)) {
                return Optional.empty();
            }
            if (part.equals(Removals.PART)) {
                return Narrator.words("audit.part.removal");
            }
            return numbered(part, Audits.SECOND, "audit.part.second")
                    .or(() -> numbered(part, Audits.REOPENING, "audit.part.reopening"));
        }

        @Override
        public Optional<Localized> field(String subject, String field) {
            return Narrator.words("audit.field." + field);
        }

        @Override
        public Optional<Localized> value(String subject, String field, String value) {
            return switch (field) {
                case "rating", "first_rating", "agreed_rating" -> rating(subject, value);
                case "verdict" -> verdict(subject, value);
                case "status" -> AuditStatus.of(value).map(word -> word);
                case "rubric" -> Optional.of(any -> shortened(value));
                case "success" -> Optional.of(Narrator.yes());
                case "scored_at", "approved_at", "published_at", "reopened_at", "agreed_at" ->
                        Optional.of(Narrator.time(value));
                default -> Optional.empty();
            };
        }

        private Optional<Localized> numbered(String part, String kind, String words) {
            return part.startsWith(kind)
                    ? Optional.of(Message.of(words, part.substring(kind.length())))
                    : Optional.empty();
        }

        private Optional<Localized> rating(String subject, String value) {
            return ratings.computeIfAbsent(subject, this::words)
                    .flatMap(known -> known.find(value))
                    .map(rating -> any -> rating.label().in(any));
        }

        private Optional<Localized> verdict(String subject, String id) {
            return rubric(subject)
                    .flatMap(rubric -> rubric.verdict(id))
                    .map(verdict -> any -> verdict.label().in(any));
        }

        private Optional<RatingWords> words(String subject) {
            return rubric(subject).map(Rubric::words);
        }

        private Optional<Rubric> rubric(String subject) {
            return all.find(subject.substring(subject.indexOf('/') + 1))
                    .map(audit -> audits.rubric(audit.rubricHash()));
        }
    }

    private static String shortened(String hash) {
        return hash.length() <= SHOWN_OF_A_HASH ? hash : hash.substring(0, SHOWN_OF_A_HASH) + "…";
    }
}
