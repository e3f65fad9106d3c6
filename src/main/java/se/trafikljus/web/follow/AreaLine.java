package se.trafikljus.web.follow;

import java.time.LocalDate;
import java.util.List;
import se.trafikljus.Language;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;

/**
 * An improvement area as a list shows it.
 *
 * @param asked what is asked, in words
 * @param place the municipality's name
 * @param body empty where it is addressed to nobody yet
 * @param standing where it stands, in words
 * @param due what its date is for, and the date, in words; empty where none matters
 * @param late whether its date has passed while something is waited for
 */
public record AreaLine(
        String id,
        String asked,
        String place,
        String body,
        String standing,
        String due,
        boolean late) {

    static AreaLine of(Followed one, Language language, LocalDate today) {
        ImprovementArea area = one.area();
        return new AreaLine(
                area.id(),
                one.asked(language),
                one.municipality().name(),
                area.body(),
                AreaWords.standing(area).in(language),
                AreaWords.due(area).in(language),
                area.overdue(today));
    }

    static List<AreaLine> of(List<Followed> areas, Language language, LocalDate today) {
        return areas.stream().map(one -> of(one, language, today)).toList();
    }
}
