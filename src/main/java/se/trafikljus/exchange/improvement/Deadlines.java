package se.trafikljus.exchange.improvement;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;

/**
 * The dates that something is waited for by, as a calendar: a whole day each. An event keeps its
 * identity when its date or words change, and its sequence number rises with the steps that were
 * taken, so that a calendar that reads the file again moves the event in place of doubling it. What
 * is not waited for any more is cancelled; its event stays as it was then.
 */
final class Deadlines {

    private static final int DAYS_OF_NOTICE = 14;

    /** As many characters of a title as a calendar shows in a month's view, and some more. */
    private static final int LONGEST = 60;

    private static final String MAKER = "-//Trafikljus//Trafikljus//SV";

    private Deadlines() {}

    static String of(List<Followed> areas, Language language) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(MAKER);
        for (Followed one : areas) {
            events(one, language).forEach(calendar::addEvent);
        }
        return OctetFolding.folded(Biweekly.write(calendar).foldLines(false).go());
    }

    private static List<VEvent> events(Followed one, Language language) {
        List<VEvent> events = new ArrayList<>();
        for (Deadline deadline : Deadline.of(one)) {
            VEvent event = event(one, deadline, language);
            events.forEach(before -> event.addRelatedTo(before.getUid().getValue()));
            events.add(event);
        }
        return events;
    }

    private static VEvent event(Followed one, Deadline deadline, Language language) {
        ImprovementArea area = one.area();
        String awaited = deadline.awaited().id();
        VEvent event = new VEvent();
        event.setUid("improvement-" + area.id() + "-" + awaited + "@trafikljus");
        event.setDateTimeStamp(midnight(deadline.since()));
        event.setSequence(deadline.steps());
        event.setDateStart(wholeDay(deadline.due()));
        event.setTransparency(Transparency.transparent());
        if (deadline.over()) {
            event.setStatus(Status.cancelled());
        }
        String summary = summary(one, awaited, language);
        event.setSummary(summary);
        event.setDescription(
                Message.of(
                                "exchange.calendar.description",
                                unended(one.asked(language)),
                                about(one, deadline, language))
                        .in(language));
        if (!deadline.over()) {
            event.addAlarm(reminder(summary));
        }
        return event;
    }

    /**
     * Who is to do what, about what, in which kind of audit: few words, as a calendar shows few.
     */
    private static String summary(Followed one, String awaited, Language language) {
        String what =
                one.subjects().isEmpty()
                        ? clipped(one.asked(language))
                        : Words.list(
                                language,
                                one.subjects().stream()
                                        .map(area -> area.title().in(language))
                                        .toList());
        String about =
                one.rubric()
                        .map(rubric -> what + " (" + rubric.title().in(language) + ")")
                        .orElse(what);
        ImprovementArea area = one.area();
        String place = one.municipality().name();
        String who = area.body().isBlank() ? place : BodyName.within(language, area.body(), place);
        return Message.of("exchange.calendar." + awaited, who, about).in(language);
    }

    private static String clipped(String text) {
        String line = unended(text.strip().replaceAll("\\s+", " "));
        int most =
                line.offsetByCodePoints(
                        0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        if (most == line.length()) {
            return line;
        }
        int blank = line.lastIndexOf(' ', most);
        return line.substring(0, blank > 0 ? blank : most) + "…";
    }

    private static String unended(String text) {
        return text.strip().replaceAll("[\\s.]+$", "");
    }

    /** Shown two weeks before the day begins. */
    private static VAlarm reminder(String summary) {
        Duration before = Duration.builder().prior(true).days(DAYS_OF_NOTICE).build();
        return VAlarm.display(new Trigger(before, Related.START), summary);
    }

    /** Whom it is for and what is waited for; what is over tells only that. */
    private static Message about(Followed one, Deadline deadline, Language language) {
        ImprovementArea area = one.area();
        String place = one.municipality().name();
        String body = BodyName.within(language, area.body(), place);
        return Message.of(
                "exchange.calendar.about",
                area.body().isBlank() ? 0 : 1,
                body,
                place,
                Message.of(
                        "exchange.calendar."
                                + (deadline.over() ? "over" : "is." + area.status().id())));
    }

    private static Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** By its parts, for a day has no time zone. */
    private static DateStart wholeDay(LocalDate day) {
        DateTimeComponents parts =
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        return new DateStart(new ICalDate(parts, false));
    }
}
