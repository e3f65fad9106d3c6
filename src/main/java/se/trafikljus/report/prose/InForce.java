package se.trafikljus.report.prose;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.audit.Audit;
import se.trafikljus.rubric.Passage;
import se.trafikljus.rubric.Since;
import se.trafikljus.rubric.Source;

/**
 * Which sources were in force during the period that an audit is about. Where only one of its ends
 * is known, it is that day alone: an end that nobody told must not let in every older wording.
 * Where neither is known, it is the year up to the audit's own report, else the calendar year that
 * its id ends in or names.
 */
public record InForce(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** A year as ids have it, between hyphens or at the end: {@code vara-kaa-2016}. */
    private static final Pattern YEAR = Pattern.compile("-((?:19|20)[0-9]{2})(?=-|$)");

    public static InForce during(Audit audit) {
        if (isTold(audit)) {
            return new InForce(
                    audit.periodFrom().or(audit::periodTo), audit.periodTo().or(audit::periodFrom));
        }
        if (audit.reportDate().isPresent()) {
            return new InForce(
                    audit.reportDate().map(day -> day.minusYears(1)), audit.reportDate());
        }
        Matcher year = YEAR.matcher(audit.id());
        return year.find()
                ? new InForce(
                        Optional.of(LocalDate.parse(year.group(1) + "-01-01")),
                        Optional.of(LocalDate.parse(year.group(1) + "-12-31")))
                : new InForce(Optional.empty(), Optional.empty());
    }

    /**
     * The same, but where the audit tells no period nothing that came into force after that day.
     */
    public static InForce during(Audit audit, LocalDate written) {
        InForce whole = during(audit);
        return isTold(audit) || whole.to().filter(written::isAfter).isPresent()
                ? whole
                : new InForce(whole.from(), Optional.of(written));
    }

    /** Whether the audit itself tells any end of its period. */
    public static boolean isTold(Audit audit) {
        return audit.periodFrom().isPresent() || audit.periodTo().isPresent();
    }

    /** Whether there is any period; otherwise no source can be left out. */
    public boolean isKnown() {
        return from.isPresent();
    }

    /** Whether the source was in force on any day of the period, as far as is known. */
    public boolean includes(Source source) {
        return includes(source.from(), source.to());
    }

    /** The same of what was so for a time. */
    public boolean includes(Passage passage) {
        return includes(passage.from(), passage.to());
    }

    private boolean includes(Optional<Since> since, Optional<LocalDate> until) {
        return !isAfter(since.map(Since::first), to) && !isAfter(from, until);
    }

    /** Whether it was in force on every day of it, so that its dates need not be told. */
    public boolean throughout(Source source) {
        return isKnown()
                && !isAfter(source.from().map(Since::last), from)
                && !isAfter(to, source.to());
    }

    /** Whether its last day has come; what has not yet been may still be worded otherwise. */
    public boolean isOver(LocalDate day) {
        return !isAfter(to, Optional.of(day));
    }

    /** When a source was in force; empty where nothing is known of that. */
    public static String told(ReportContext m, Source source) {
        if (source.from().isEmpty()) {
            return source.to().map(day -> m.say("audit.force.to", m.day(day))).orElse("");
        }
        Since since = source.from().get();
        String from = since.isDay() ? m.day(since.first()) : Year.from(since.first()).toString();
        if (source.to().isPresent()) {
            return m.say("audit.force.both", from, m.day(source.to().get()));
        }
        return m.say(since.isDay() ? "audit.force.from" : "audit.force.year", from);
    }

    private static boolean isAfter(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }
}
