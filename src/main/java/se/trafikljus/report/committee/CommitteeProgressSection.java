package se.trafikljus.report.committee;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Note;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.TakenStep;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Items;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.Figures;

/** What the body has answered, planned and done, and what the auditors found of it. */
final class CommitteeProgressSection implements CommitteeSection {

    @Override
    public List<Block> blocks(CommitteeBrief b) {
        List<Prose> items = new ArrayList<>();
        for (CommitteePoint one : b.points()) {
            if (one.kind() != CommitteePoint.Kind.FINISHED) {
                String text = text(b, one);
                if (!text.isEmpty()) {
                    items.add(CommitteeAskedSection.point(b, one, text));
                }
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (items.isEmpty() && isNothingToTell(b)) {
            return blocks;
        }
        if (b.detail().progress() > 0) {
            blocks.add(b.heading(b.isOwn() ? "progress.own" : "progress"));
        }
        if (items.isEmpty()) {
            blocks.add(b.prose(b.isOwn() ? "progress.none.own" : "progress.none"));
            return blocks;
        }
        List<Prose> told = items.stream().limit(b.detail().progress()).toList();
        if (!told.isEmpty()) {
            blocks.add(new Items(false, told));
        }
        int more = items.size() - told.size();
        if (more > 0) {
            String key = told.isEmpty() ? "progress.all" : "progress.more";
            blocks.add(b.prose(key, more, b.number(more)));
        }
        return blocks;
    }

    /** Whether it would only be told that nothing came, which nobody expects before it is late. */
    private static boolean isNothingToTell(CommitteeBrief b) {
        return !b.points(CommitteePoint.Kind.FINISHED).isEmpty()
                || (!b.isOwn() && b.points().stream().noneMatch(CommitteePoint::overdue));
    }

    /** How a point ended. */
    static Prose ending(CommitteeBrief b, CommitteePoint one) {
        List<String> sentences = new ArrayList<>();
        one.area().response().ifPresent(response -> sentences.add(answer(b, one)));
        addLastNote(b, one, sentences);
        one.area()
                .verified()
                .ifPresent(found -> sentences.add(b.say("progress.verified." + found.id())));
        if (one.area().isClosed()) {
            sentences.add(closed(b, one));
        }
        return CommitteeAskedSection.point(b, one, String.join(" ", sentences));
    }

    private static String text(CommitteeBrief b, CommitteePoint one) {
        ImprovementArea area = one.area();
        List<String> sentences = new ArrayList<>();
        area.response().ifPresent(response -> sentences.add(answer(b, one)));
        said(b, area.responseText()).ifPresent(sentences::add);
        add(b, sentences, "progress.plan", area.plan().activities());
        area.doneShare()
                .filter(share -> !isDone(area))
                .ifPresent(
                        share -> sentences.add(b.say("progress.share", Integer.toString(share))));
        addLastNote(b, one, sentences);
        area.verified().ifPresent(found -> sentences.add(b.say("progress.verified." + found.id())));
        if (area.isClosed()) {
            sentences.add(closed(b, one));
        }
        return String.join(" ", sentences);
    }

    private static void addLastNote(CommitteeBrief b, CommitteePoint one, List<String> sentences) {
        lastNote(b, one)
                .ifPresent(
                        note ->
                                add(
                                        b,
                                        sentences,
                                        isVerification(one, note)
                                                ? "progress.verification"
                                                : "progress.note",
                                        note.text(),
                                        b.day(note.date())));
    }

    /** That the auditors ended it, and why as far as there is room. */
    private static String closed(CommitteeBrief b, CommitteePoint one) {
        int most = b.detail().text();
        return closing(b, one)
                .filter(any -> most > 0)
                .map(note -> Figures.sentence(b.cut(note.text(), most)))
                .map(reason -> b.say("progress.closed", reason))
                .orElseGet(() -> b.say("progress.closed.unexplained"));
    }

    /** What the auditors wrote when they ended it. */
    private static Optional<Note> closing(CommitteeBrief b, CommitteePoint one) {
        return one.area().isClosed()
                ? one.followed().noteOf(Step.CLOSE, b.committee().notes(one.followed()))
                : Optional.empty();
    }

    /** Once all is said to be done, the share that was told before it misleads. */
    private static boolean isDone(ImprovementArea area) {
        return area.status() == ImprovementStatus.REPORTED_DONE || area.isVerifiedAsDone();
    }

    /** Whether an auditor wrote the note when looking at what was reported as done. */
    private static boolean isVerification(CommitteePoint one, Note note) {
        return one.followed().steps().stream()
                .filter(step -> step.step() == Step.VERIFY)
                .anyMatch(step -> step.day().equals(note.date()) && step.by().equals(note.by()));
    }

    /** The body's own words, with nothing put between the quotation marks. */
    private static Optional<String> said(CommitteeBrief b, String text) {
        int most = b.detail().text();
        if (text.isBlank() || most == 0) {
            return Optional.empty();
        }
        String words = b.cut(text, most);
        boolean ends = Figures.sentence(words).equals(words);
        return Optional.of(b.say(ends ? "progress.said" : "progress.said.unended", words));
    }

    private static String answer(CommitteeBrief b, CommitteePoint one) {
        ImprovementArea area = one.area();
        List<String> where = new ArrayList<>();
        one.followed()
                .last(Step.ANSWER)
                .map(TakenStep::day)
                .ifPresent(day -> where.add(b.day(day)));
        if (!area.decision().isBlank()) {
            where.add(b.say("progress.decision", Figures.unbroken(area.decision().strip())));
        }
        if (!area.dnr().isBlank()) {
            where.add(b.say("progress.dnr", area.dnr().strip()));
        }
        String answer = b.say("progress.answer." + area.response().orElseThrow().id());
        return where.isEmpty()
                ? b.say("progress.answer", answer)
                : b.say("progress.answer.where", answer, String.join(", ", where));
    }

    private static void add(
            CommitteeBrief b, List<String> sentences, String key, String text, Object... more) {
        int most = b.detail().text();
        if (text.isBlank() || most == 0) {
            return;
        }
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = Figures.sentence(b.cut(text, most));
        System.arraycopy(more, 0, arguments, 1, more.length);
        sentences.add(b.say(key, arguments));
    }

    /** The one of the latest day; of several the one added last. Why it was ended stands apart. */
    private static Optional<Note> lastNote(CommitteeBrief b, CommitteePoint one) {
        Optional<Note> closing = closing(b, one);
        return b.committee().notes(one.followed()).stream()
                .filter(note -> !closing.equals(Optional.of(note)))
                .reduce(
                        (earlier, later) ->
                                Comparator.comparing(Note::date).compare(later, earlier) >= 0
                                        ? later
                                        : earlier);
    }
}
