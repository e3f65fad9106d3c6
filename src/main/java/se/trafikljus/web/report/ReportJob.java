package se.trafikljus.web.report;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.Sweden;
import se.trafikljus.report.Report;
import se.trafikljus.report.prose.Figures;

/** A report that somebody ordered, from the order until its files are thrown away. */
public final class ReportJob {

    /**
     * Where it stands.
     *
     * @param step what is done right now, while it is being made
     * @param done how many of its files stand there
     * @param files all of them, once it is done
     * @param rests on how many audits, once it is done
     * @param said why it failed, or what is worth saying of what was made
     */
    public record Standing(
            JobState state,
            Localized step,
            int done,
            List<ReportFile> files,
            Optional<Report.Basis> rests,
            List<? extends Localized> said) {

        public Standing {
            files = List.copyOf(files);
            said = List.copyOf(said);
        }

        static Standing of(JobState state) {
            return new Standing(state, language -> "", 0, List.of(), Optional.empty(), List.of());
        }

        static Standing at(Message step, int done) {
            return new Standing(
                    JobState.RUNNING, step, done, List.of(), Optional.empty(), List.of());
        }

        static Standing failed(Localized why) {
            return new Standing(
                    JobState.FAILED,
                    language -> "",
                    0,
                    List.of(),
                    Optional.empty(),
                    List.of(Said.of(why)));
        }
    }

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final String id;
    private final String orderedBy;
    private final Instant orderedAt;
    private final ReportWish wish;
    private final String state;
    private Standing standing;
    private boolean unwanted;

    /**
     * An order.
     *
     * @param state what tells the state of everything when it was ordered from any other
     */
    ReportJob(
            String id,
            String orderedBy,
            Instant orderedAt,
            ReportWish wish,
            String state,
            Standing standing) {
        this.id = id;
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
        this.wish = wish;
        this.state = state;
        this.standing = standing;
    }

    public String id() {
        return id;
    }

    /** The name of who ordered it. */
    public String orderedBy() {
        return orderedBy;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    /** The same for a table, in Swedish time. */
    public String orderedTold() {
        return Sweden.told(orderedAt);
    }

    /** The same in a sentence: "30 november 2026 kl. 11.19". */
    public Localized orderedInWords() {
        ZonedDateTime at = orderedAt.atZone(Sweden.TIME);
        return language ->
                Message.of(
                                "web.report.moment",
                                Figures.day(language, at.toLocalDate()),
                                HOUR.format(at))
                        .in(language);
    }

    public ReportWish wish() {
        return wish;
    }

    String state() {
        return state;
    }

    /**
     * Whether its files are, or will be, those that another order in that state would give. As long
     * as the state is the one in which it was ordered, nothing has changed since.
     */
    boolean gives(ReportWish other, String now) {
        JobState at = standing().state();
        return state.equals(now)
                && wish.lines().equals(other.lines())
                && (!at.isOver() || at == JobState.DONE)
                && !isUnwanted();
    }

    /** Whether it is a comparison that is made, and could be published. */
    public boolean canBePublished() {
        return !wish.isOfOne() && standing().state() == JobState.DONE;
    }

    /** Where it stands now. */
    public synchronized Standing standing() {
        return standing;
    }

    /** Goes on to another standing, unless it is over. */
    synchronized void become(Standing next) {
        if (!standing.state().isOver()) {
            standing = next;
        }
    }

    /** That nobody waits for it any more; it ends before its next step. */
    synchronized void leave() {
        unwanted = true;
    }

    synchronized boolean isUnwanted() {
        return unwanted;
    }

    /** The file of that name, once the report is made. */
    Optional<ReportFile> file(String name) {
        return standing().files().stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
