package se.trafikljus.web.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Sweden;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Verification;
import se.trafikljus.report.prose.Figures;

/** Where an improvement area stands, in words for auditors and committees alike. */
final class AreaWords {

    private AreaWords() {}

    /** Such as "Svar väntas". */
    static Message standing(ImprovementArea area) {
        String status = "web.follow.standing." + area.status().id();
        return switch (area.status()) {
            case ANSWERED -> Message.of(area.isDeclined() ? status + ".declined" : status);
            case IN_PROGRESS ->
                    area.doneShare()
                            .map(share -> Message.of(status + ".share", share))
                            .orElseGet(() -> Message.of(status));
            case VERIFIED ->
                    Message.of(status + "." + area.verified().orElse(Verification.DONE).id());
            case ADDED, SENT, PLANNED, REPORTED_DONE, CLOSED -> Message.of(status);
        };
    }

    /** Such as "Svar senast 31 mars 2027"; empty where no date matters. */
    static Localized due(ImprovementArea area) {
        return language ->
                area.dated()
                        .filter(any -> area.status() != ImprovementStatus.ANSWERED)
                        .flatMap(
                                kind ->
                                        area.due()
                                                .map(
                                                        day ->
                                                                Message.of(
                                                                        "web.follow.due."
                                                                                + kind.id(),
                                                                        Figures.day(
                                                                                language, day))))
                        .map(said -> said.in(language))
                        .orElse("");
    }

    /** What is expected next, and of whom. */
    static Message next(ImprovementArea area) {
        return Message.of(area.next().key().replaceFirst("^improvement\\.", "web.follow."));
    }

    /** Such as "30 november 2026, 10.42", in Sweden. */
    static String at(Instant moment, Language language) {
        return Figures.day(language, LocalDate.ofInstant(moment, Sweden.TIME))
                + ", "
                + clock(moment, language);
    }

    /** Such as "10.42", in Sweden. */
    static String clock(Instant moment, Language language) {
        return LocalTime.ofInstant(moment, Sweden.TIME)
                .format(DateTimeFormatter.ofPattern(Message.of("web.time").in(language)));
    }

    /** Such as "2027-03-31", for a form; empty where there is none. */
    static String iso(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }
}
