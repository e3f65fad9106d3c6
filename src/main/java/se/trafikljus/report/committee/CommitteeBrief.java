package se.trafikljus.report.committee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Words;
import se.trafikljus.report.audit.AuditDossier;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.owntext.OwnText;
import se.trafikljus.report.prose.Figures;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;
import se.trafikljus.trail.Standing;

/** What the sections of a committee's sheet share: its points, its words, and how much is told. */
final class CommitteeBrief {

    private static final String CUT = "…";

    private static final int LONGEST_BODY = 100;

    private final Committee committee;
    private final ReportOrder order;
    private final Optional<Standing> trail;
    private final OwnText ownText;
    private final CommitteeDetail detail;
    private final List<CommitteePoint> points;
    private final List<AuditDossier> audits;
    private final List<CommitteeLesson> lessons;
    private boolean shortened;

    private CommitteeBrief(
            Committee committee,
            ReportOrder order,
            Optional<Standing> trail,
            OwnText ownText,
            CommitteeDetail detail,
            List<CommitteePoint> points,
            List<AuditDossier> audits,
            List<CommitteeLesson> lessons) {
        this.committee = committee;
        this.order = order;
        this.trail = trail;
        this.ownText = ownText;
        this.detail = detail;
        this.points = points;
        this.audits = audits;
        this.lessons = lessons;
    }

    /** The brief that tells most. */
    static CommitteeBrief of(
            Committee committee, Optional<Standing> trail, ReportOrder order, OwnText ownText) {
        List<CommitteePoint> points = CommitteePoint.of(committee.areas(), order.date());
        ReportOrder plain = new ReportOrder(order.language(), Optional.empty(), order.date());
        List<AuditDossier> audits =
                committee.audits().stream()
                        .map(
                                audit ->
                                        AuditDossier.of(
                                                audit,
                                                Optional.empty(),
                                                ReportSources.none(),
                                                plain))
                        .toList();
        return new CommitteeBrief(
                committee,
                order,
                trail,
                ownText,
                CommitteeDetail.STEPS.get(0),
                points,
                audits,
                CommitteeLesson.of(committee, points, audits));
    }

    /** The same, telling that much; no text is cut yet. */
    CommitteeBrief with(CommitteeDetail other) {
        return new CommitteeBrief(committee, order, trail, ownText, other, points, audits, lessons);
    }

    Committee committee() {
        return committee;
    }

    /**
     * Where the trail stood when the sheet was made: for the file alone, the sheet tells nothing of
     * it.
     */
    Optional<Standing> trail() {
        return trail;
    }

    /** The body within a sentence. */
    String body() {
        String place = committee.municipality().name();
        return cut(BodyName.within(order.language(), committee.body(), place), LONGEST_BODY);
    }

    CommitteeDetail detail() {
        return detail;
    }

    /** The published audits that the points come from, the latest first. */
    List<AuditDossier> audits() {
        return audits;
    }

    /** What is not fully met, in the order of the points, with those who meet it. */
    List<CommitteeLesson> lessons() {
        return lessons;
    }

    List<CommitteePoint> points() {
        return points;
    }

    List<CommitteePoint> points(CommitteePoint.Kind kind) {
        return points.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Whether all of it is what the body told by itself, and the auditors ask for nothing. */
    boolean isOwn() {
        return points.stream()
                .allMatch(one -> one.area().audit().isEmpty() && !one.followed().wasSent());
    }

    /** Whether an answer is wanted now. */
    boolean wantsAnswers() {
        return points.stream().anyMatch(CommitteePoint::waitsForAnswer);
    }

    /** How many points are answered, and wait for a plan. */
    int plansWanted() {
        return (int) points.stream().filter(CommitteePoint::waitsForPlan).count();
    }

    /** The day on which something is late or not. */
    LocalDate date() {
        return order.date();
    }

    Language language() {
        return order.language();
    }

    String say(String key, Object... arguments) {
        return Message.of("report.committee." + key, arguments).in(language());
    }

    String say(Localized text) {
        return text.in(language());
    }

    Prose prose(String key, Object... arguments) {
        return Prose.of(say(key, arguments));
    }

    Heading heading(String key) {
        return new Heading(2, "", say(key), key);
    }

    /** What the auditor wrote, to stand under a heading of that level. */
    List<Block> own(String key, int level) {
        return ownText.under(key, level, caption -> caption);
    }

    /** Whom the sheet is from. */
    String from() {
        return say("from.text", committee.municipality().name());
    }

    /** A whole number in words up to twelve. */
    String number(int number) {
        return Words.number(language(), number);
    }

    String list(List<String> names) {
        return Words.list(language(), names);
    }

    String day(LocalDate day) {
        return Figures.day(language(), day);
    }

    /** The same with the month's name cut short, where space is short. */
    String shortDay(LocalDate day) {
        return Figures.shortDay(language(), day);
    }

    /** The text on one line, cut at a word where it is longer than that. */
    String cut(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return line;
        }
        shortened = true;
        return clipped(line, most);
    }

    /** The first words of a text that stands elsewhere as a whole. */
    static String clipped(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= most) {
            return Figures.unended(line);
        }
        String kept = line.substring(0, line.offsetByCodePoints(0, most));
        int blank = kept.lastIndexOf(' ');
        return (blank > most / 2 ? kept.substring(0, blank) : kept).replaceAll("[\\s,;:.–-]+$", "")
                + CUT;
    }

    /** Whether any text was cut so far. */
    boolean isShortened() {
        return shortened;
    }

    /** A sentence with some of its words in bold. */
    static Prose led(String bold, String text) {
        return new Prose(List.of(new Run.Strong(bold + " "), new Run.Plain(text)));
    }
}
