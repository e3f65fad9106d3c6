package se.trafikljus.improvement.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementStatus;
import se.trafikljus.improvement.Response;
import se.trafikljus.improvement.Verification;

/**
 * What committees look for among improvement areas. All but {@code all} and {@code overdue} count
 * those that were sent ({@link Followed#wasSent}); no share is told without what it is a share of.
 *
 * @param all every one, sent or not
 * @param sent those that were addressed to an audited body
 * @param answered of those sent
 * @param inTime of those answered, by the date that held
 * @param late of those answered
 * @param timeUnknown of those answered, where the day of the answer or its date is not known
 * @param accepted of those answered, by the answer
 * @param partly of those answered, accepted in part
 * @param declined of those answered
 * @param verifiedDone of those sent: heeded, as an auditor found
 * @param verifiedPartly of those sent, done in part, as an auditor found
 * @param verifiedNot of those sent, not done, as an auditor found
 * @param closed of those sent, ended by an auditor without being found done
 * @param overdue of all, those whose date has passed while something is waited for
 * @param own of all, what the municipality told of its own accord, which is never to be sent
 */
public record Figures(
        int all,
        int sent,
        int answered,
        int inTime,
        int late,
        int timeUnknown,
        int accepted,
        int partly,
        int declined,
        int verifiedDone,
        int verifiedPartly,
        int verifiedNot,
        int closed,
        int overdue,
        int own) {

    private static final int FEW = 10;

    /** The figures of these improvement areas on a day. */
    public static Figures of(List<Followed> all, LocalDate day) {
        List<Followed> sent = all.stream().filter(Followed::wasSent).toList();
        List<Followed> answered = sent.stream().filter(Followed::wasAnswered).toList();
        return new Figures(
                all.size(),
                sent.size(),
                answered.size(),
                count(answered, one -> one.answeredInTime().orElse(false)),
                count(answered, one -> !one.answeredInTime().orElse(true)),
                count(answered, one -> one.answeredInTime().isEmpty()),
                count(answered, answers(Response.ACCEPTED)),
                count(answered, answers(Response.PARTLY)),
                count(answered, answers(Response.DECLINED)),
                count(sent, found(Verification.DONE)),
                count(sent, found(Verification.PARTLY)),
                count(sent, found(Verification.NOT)),
                count(sent, one -> one.area().isClosed()),
                count(all, one -> one.area().overdue(day)),
                count(all, Followed::isOwn));
    }

    private static Predicate<Followed> answers(Response response) {
        return one -> one.area().response().equals(Optional.of(response));
    }

    private static Predicate<Followed> found(Verification verification) {
        return one ->
                one.area().status() == ImprovementStatus.VERIFIED
                        && one.area().verified().equals(Optional.of(verification));
    }

    private static int count(List<Followed> among, Predicate<Followed> which) {
        return (int) among.stream().filter(which).count();
    }

    /** What is to be sent, or was. */
    public int toSend() {
        return all - own;
    }

    /** Whether so few were sent that a share says little (product rule 10). */
    public boolean few() {
        return sent < FEW;
    }
}
