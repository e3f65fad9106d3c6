package se.trafikljus.rubric;

import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;

/**
 * An audit programme (granskningsprogram): a subject's areas and objectives, its scale, sources and
 * themes.
 *
 * @param background what was so of the subject during a time
 * @param verdicts the words in which its question is answered: four, best first
 * @param yaml the whole text it was read from, each line ended by one line feed
 * @param hash SHA-256 of that text in UTF-8, in hexadecimal
 */
public record Rubric(
        String id,
        String version,
        Text title,
        Text description,
        List<Passage> background,
        Text body,
        Text licence,
        Text question,
        List<Verdict> verdicts,
        Aggregate aggregate,
        Scale scale,
        List<Source> sources,
        List<Area> areas,
        List<Theme> themes,
        String yaml,
        String hash) {

    public Rubric {
        background = List.copyOf(background);
        verdicts = List.copyOf(verdicts);
        sources = List.copyOf(sources);
        areas = List.copyOf(areas);
        themes = List.copyOf(themes);
    }

    /** All objectives, in the rubric's order. */
    public List<Objective> objectives() {
        return areas.stream().flatMap(area -> area.objectives().stream()).toList();
    }

    /** Whether its objectives are worded in that language. */
    public boolean speaks(Language language) {
        return objectives().stream().allMatch(one -> one.text().words().containsKey(language));
    }

    /** Whether no objective weighs more than another. */
    public boolean weighsAlike() {
        return objectives().stream().mapToDouble(Objective::weight).distinct().count() < 2;
    }

    /** The objective with that id, in the case it is written. */
    public Optional<Objective> objective(String id) {
        for (Area area : areas) {
            for (Objective objective : area.objectives()) {
                if (objective.id().equals(id)) {
                    return Optional.of(objective);
                }
            }
        }
        return Optional.empty();
    }

    /** The area with that id. */
    public Optional<Area> area(String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /** The source with that id. */
    public Optional<Source> source(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** The verdict with that id. */
    public Optional<Verdict> verdict(String id) {
        return verdicts.stream().filter(verdict -> verdict.id().equals(id)).findFirst();
    }

    /** The rating with that id: a level of the scale, or one that never counts. */
    public Optional<Rating> rating(String id) {
        for (SpecialRating uncounted : SpecialRating.values()) {
            if (uncounted.id().equals(id)) {
                return Optional.of(uncounted);
            }
        }
        return scale.level(id).map(level -> level);
    }

    /** The words that are read as ratings under this rubric. */
    public RatingWords words() {
        return RatingWords.of(scale);
    }
}
