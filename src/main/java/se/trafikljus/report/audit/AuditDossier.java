package se.trafikljus.report.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.trafikljus.BodyName;
import se.trafikljus.Localized;
import se.trafikljus.Words;
import se.trafikljus.audit.Assessment;
import se.trafikljus.audit.Audit;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.AreaValue;
import se.trafikljus.comparison.Cell;
import se.trafikljus.comparison.Compared;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.improvement.Recommendation;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.owntext.TextKeys;
import se.trafikljus.report.prose.AskedQuestion;
import se.trafikljus.report.prose.Evidence;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.report.prose.Subject;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Rubric;

/**
 * The one audit that a report is about. Its cells and values are those of a comparison of one, so
 * that they are counted as everywhere else.
 */
public record AuditDossier(
        ReportContext context,
        Compared one,
        List<Recommendation> recommendations,
        LocalDate written) {

    public AuditDossier {
        recommendations = List.copyOf(recommendations);
    }

    public static AuditDossier of(
            ScoredAudit audit,
            Optional<ScoredAudit> previous,
            ReportSources sources,
            ReportOrder order) {
        Comparison alone = Comparison.of(List.of(audit), previous.stream().toList(), Names.ALL);
        OwnText own = order.ownText(TextKeys.audit(audit.rubric()));
        return new AuditDossier(
                new ReportContext(alone, order.language(), sources, own),
                alone.municipalities().get(0),
                sources.recommended(audit.audit().id()),
                order.date());
    }

    public Audit audit() {
        return one.audit().audit();
    }

    public Rubric rubric() {
        return one.audit().rubric();
    }

    boolean isDraft() {
        return one.isDraft();
    }

    /** The audit's own title, else one from the rubric's, with whom the audit is of. */
    public String title() {
        if (!audit().title().isBlank()) {
            return audit().title().strip();
        }
        String made =
                audit().bodies().isEmpty()
                        ? say("audit.title" + named(), subject(), one.name())
                        : say("audit.title.body" + named(), subject(), bodies(), one.name());
        return Words.capital(
                context.language(),
                AskedQuestion.year(audit())
                        .map(year -> say("audit.title.year", made, year))
                        .orElse(made));
    }

    /** The audit question or questions. */
    List<String> questions() {
        return AskedQuestion.of(context, one.audit());
    }

    /**
     * The confirmed answer to the audit question as a sentence; none where none is confirmed.
     *
     * @param key of the words for it
     */
    public Optional<String> answer(String key) {
        return AuditAnswer.confirmed(this, key);
    }

    /** The audited body within a sentence, where there is only one. */
    Optional<String> onlyBody() {
        return audit().bodies().size() == 1 ? Optional.of(bodies()) : Optional.empty();
    }

    public Cell cell(Objective objective) {
        return context.comparison().cell(objective.id(), one.code());
    }

    Optional<AreaValue> value(Area area) {
        return context.comparison().area(area.id(), one.code());
    }

    /** The rubric's objectives whose cell is so. */
    public List<Objective> objectives(Predicate<Cell> so) {
        return rubric().objectives().stream().filter(one -> so.test(cell(one))).toList();
    }

    /** Those that have a level below the top one, the lowest level first. */
    public List<Objective> weak() {
        return rubric().scale().levels().stream()
                .skip(1)
                .sorted((a, b) -> Double.compare(a.value(), b.value()))
                .flatMap(
                        level ->
                                objectives(cell -> cell.level().equals(Optional.of(level)))
                                        .stream())
                .toList();
    }

    /** What the auditor wrote for a part of the report. */
    List<Block> own(String key, int level) {
        return context.own(key, level);
    }

    String say(String key, Object... arguments) {
        return context.say(key, arguments);
    }

    String say(Localized text) {
        return context.say(text);
    }

    Prose prose(String key, Object... arguments) {
        return context.prose(key, arguments);
    }

    Evidence evidence(Assessment own) {
        return Evidence.of(own, context.sources().samples());
    }

    String name(Objective objective) {
        return objective.id() + " " + say(objective.text());
    }

    /** Symbol and word: "◐ Delvis uppfyllt". */
    public String light(Rating rating) {
        return rating.symbol() + " " + say(rating.label());
    }

    /** The rating's word within a sentence. */
    public String word(Rating rating) {
        return lowered(say(rating.label()));
    }

    /** How many of the objectives are on each level that occurs, in a sentence. */
    public String levels() {
        return new AuditTally(this).levels();
    }

    /** How many objectives, in words up to twelve; Swedish has a gender for them. */
    public String count(int number) {
        return say("audit.count", number, context.number(number));
    }

    String day(LocalDate day) {
        return context.day(day);
    }

    /** What is audited, within a sentence: "det kommunala aktivitetsansvaret". */
    String subject() {
        return Subject.of(context.language(), say(rubric().title()));
    }

    /** What a key ends with where the rubric's title names an audit rather than what is audited. */
    String named() {
        return Subject.way(context.language(), say(rubric().title())).equals("plain")
                ? ""
                : ".named";
    }

    /** A body's name within a sentence. */
    String body(String name) {
        return BodyName.within(context.language(), name, one.name());
    }

    /** The audited bodies within a sentence; "ansvarig nämnd" where none is told. */
    String bodies() {
        return audit().bodies().isEmpty()
                ? say("audit.bodies.none")
                : context.list(audit().bodies().stream().map(this::body).toList());
    }

    /** In a row; with another word before the last where a part has an "and" of its own. */
    String together(List<String> parts) {
        String and = say("audit.and");
        int last = parts.size() - 1;
        return last > 0 && parts.stream().anyMatch(part -> part.contains(" " + and + " "))
                ? say("audit.together", String.join(", ", parts.subList(0, last)), parts.get(last))
                : context.list(parts);
    }

    /** As running text has a title, unless it begins with an abbreviation. */
    String lowered(String text) {
        return Subject.lowered(context.language(), text);
    }

    /** A paragraph for each line of the text, the first of them after a few bold words. */
    static List<Prose> paragraphs(String bold, String text) {
        List<String> lines = Evidence.lines(text);
        if (lines.isEmpty()) {
            return List.of(new Prose(List.of(new Run.Strong(bold))));
        }
        Prose first = new Prose(List.of(new Run.Strong(bold + " "), new Run.Plain(lines.get(0))));
        List<Prose> rest = lines.stream().skip(1).map(Prose::of).toList();
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
