package se.trafikljus.web.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementDossier;
import se.trafikljus.report.committee.Behind;
import se.trafikljus.web.page.Chip;

/**
 * An improvement area as its page tells it, from what was found to what has happened.
 *
 * @param steps how many steps were taken, by which a form knows whether another came between
 * @param comesFrom what it comes from, in words
 * @param response the answer in a word; empty where there is none
 */
public record Story(
        AreaLine line,
        int steps,
        String comesFrom,
        String priority,
        List<Found> found,
        List<Solved> solved,
        String response,
        ImprovementArea area,
        List<Told> plan,
        List<Event> history,
        String next) {

    /** What the auditors found of an objective. */
    public record Found(
            String objective, Chip chip, String finding, String rationale, String source) {}

    /** Who meets an objective, and why the auditors say so. */
    public record Solved(String objective, String municipality, String why, boolean comparable) {}

    /** A text with what it tells of. */
    public record Told(String label, String text) {}

    /** Something that happened on a day. */
    public record Event(LocalDate day, String what, String by, String text) {}

    public Story {
        found = List.copyOf(found);
        solved = List.copyOf(solved);
        plan = List.copyOf(plan);
        history = List.copyOf(history);
    }

    static Story of(ImprovementDossier dossier, Behind behind, Language language, LocalDate today) {
        ImprovementArea area = dossier.followed().area();
        return new Story(
                AreaLine.of(dossier.followed(), language, today),
                dossier.followed().steps().size(),
                Words.capital(language, area.comesFrom().in(language)),
                area.priority(),
                behind.found().stream().map(one -> found(one, language)).toList(),
                behind.solved().stream()
                        .map(
                                one ->
                                        new Solved(
                                                one.objective().text().in(language),
                                                one.municipality(),
                                                one.why(),
                                                one.comparable()))
                        .toList(),
                area.response().map(one -> Words.capital(language, one.in(language))).orElse(""),
                area,
                plan(area.plan(), language),
                dossier.history().stream().map(one -> event(one, language)).toList(),
                AreaWords.next(area).in(language));
    }

    private static Found found(Behind.Found one, Language language) {
        String worded = one.assessment().asFormulated();
        return new Found(
                worded.isBlank() ? one.objective().text().in(language) : worded,
                Chip.of(one.objective(), one.assessment(), language),
                one.assessment().finding(),
                one.assessment().rationale(),
                one.assessment().source());
    }

    private static List<Told> plan(ImprovementArea.Plan plan, Language language) {
        List<Told> told = new ArrayList<>();
        add(told, "activities", plan.activities(), language);
        add(told, "resources", plan.resources(), language);
        add(told, "outputs", plan.outputs(), language);
        add(told, "short", plan.shortTerm(), language);
        add(told, "long", plan.longTerm(), language);
        add(told, "indicators", plan.indicators(), language);
        return told;
    }

    private static void add(List<Told> told, String part, String text, Language language) {
        if (!text.isBlank()) {
            told.add(new Told(Message.of("web.follow.planned." + part).in(language), text));
        }
    }

    private static Event event(ImprovementDossier.Event one, Language language) {
        Optional<String> step = one.step().map(taken -> taken.in(language));
        return new Event(
                one.day(),
                Words.capital(
                        language,
                        step.orElseGet(() -> Message.of("web.follow.noted").in(language))),
                one.by(),
                one.text());
    }
}
