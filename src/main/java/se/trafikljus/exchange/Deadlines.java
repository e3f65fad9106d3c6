package se.trafikljus.exchange;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.improvement.Awaited;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.TakenStep;

/**
 * The dates that something is waited for by, as a calendar: a whole day each. An event keeps its
 * identity when its date or words change, and its sequence number rises with the steps that were
 * taken, so that a calendar that reads the file again moves the event in place of doubling it.
 */
final class Deadlines {

    private static final String MAKER = "-//Trafikljus//Trafikljus//SV";

    private Deadlines() {}

    static String of(List<Followed> areas, Language language) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId(MAKER);
        for (Followed one : areas) {
            one.area()
                    .awaited()
                    .ifPresent(
                            awaited ->
                                    one.area()
                                            .due()
                                            .ifPresent(
                                                    due ->
                                                            calendar.addEvent(
                                                                    event(
                                                                            one, awaited, due,
                                                                            language))));
        }
        return OctetFolding.folded(Biweekly.write(calendar).foldLines(false).go());
    }

    private static VEvent event(Followed one, Awaited awaited, LocalDate due, Language language) {
        ImprovementArea area = one.area();
        VEvent event = new VEvent();
        event.setUid("improvement-" + area.id() + "-" + awaited.id() + "@trafikljus");
        event.setDateTimeStamp(midnight(lastTouched(one, due)));
        event.setSequence(one.steps().size());
        event.setDateStart(wholeDay(due));
        event.setTransparency(Transparency.transparent());
        event.setSummary(
                Message.of(
                                "exchange.calendar." + awaited.id(),
                                area.title(),
                                one.municipality().name())
                        .in(language));
        event.setDescription(
                Message.of(
                                "exchange.calendar.about",
                                area.id(),
                                area.body(),
                                one.municipality().name(),
                                area.status())
                        .in(language));
        return event;
    }

    /** The day of the last step; the date itself where no step is known. */
    private static LocalDate lastTouched(Followed one, LocalDate due) {
        return one.steps().stream().map(TakenStep::day).max(LocalDate::compareTo).orElse(due);
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
