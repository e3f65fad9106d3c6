package se.trafikljus.evidence;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.trail.Narrator;

/** Tells of files; what a field of theirs is called no other room says. */
@Component
@Order(0)
final class EvidenceNarrator implements Narrator, Narrator.Narration {

    /** As many digits of a hash as tell files apart. */
    private static final int DIGITS = 12;

    @Override
    public Narration telling() {
        return this;
    }

    @Override
    public Optional<Localized> action(String action) {
        return Narrator.words("evidence.action." + action);
    }

    @Override
    public Optional<Localized> part(String subject, String part) {
        if (subject.startsWith(EvidenceContents.SUBJECT)) {
            return Optional.of(Message.of("evidence.part.piece", part));
        }
        String[] names = part.split("/", -1);
        String hash = shortened(names[names.length - 1]);
        if (StepFile.isSubject(subject) && names.length == 2) {
            return Optional.of(Message.of("evidence.part.step", names[0], hash));
        }
        if (!EvidenceFile.isSubject(subject)) {
            return Optional.empty();
        }
        return switch (names.length) {
            case 2 -> Optional.of(Message.of("evidence.part.file", names[0], hash));
            case 4 -> Optional.of(Message.of("evidence.part.case", names[0], names[2], hash));
            default -> Optional.empty();
        };
    }

    /** Whether a subject is that of files, or of what is in them. */
    private static boolean isOurs(String subject) {
        return EvidenceFile.isSubject(subject)
                || StepFile.isSubject(subject)
                || subject.startsWith(EvidenceContents.SUBJECT);
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(DIGITS, hash.length()));
    }

    @Override
    public Optional<Localized> field(String subject, String field) {
        return isOurs(subject)
                ? Narrator.words("evidence.field." + field).or(() -> Optional.of(any -> field))
                : Optional.empty();
    }

    @Override
    public Optional<Localized> value(String subject, String field, String value) {
        if (!isOurs(subject)) {
            return Optional.empty();
        }
        return switch (field) {
            case "kind" -> Narrator.words("evidence.kind." + value);
            case "added_at", "removed_at" -> Optional.of(Narrator.time(value));
            default -> Optional.empty();
        };
    }
}
