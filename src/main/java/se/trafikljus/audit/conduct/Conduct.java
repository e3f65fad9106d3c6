package se.trafikljus.audit.conduct;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.trafikljus.Problem;

/**
 * How an audit was ordered, carried out and answered, and who answers for it; each part is empty
 * where nothing is said.
 *
 * @param verdict the id of one of the rubric's verdicts: the auditor's own answer to the audit
 *     question
 */
public record Conduct(
        String commissioner,
        String method,
        String documents,
        String interviews,
        String factChecked,
        String qualityChecked,
        String verdict,
        List<Signature> signatures,
        Optional<LocalDate> answerBy) {

    /** Nothing is said. */
    public static final Conduct NONE = of(field -> "");

    public Conduct {
        signatures = List.copyOf(signatures);
    }

    /**
     * What the texts say.
     *
     * @param text what each field says, as {@link #text} tells it
     * @throws Problem if the signatures or the day cannot be read
     */
    public static Conduct of(Function<ConductField, String> text) {
        return new Conduct(
                text.apply(ConductField.COMMISSIONER),
                text.apply(ConductField.METHOD),
                text.apply(ConductField.DOCUMENTS),
                text.apply(ConductField.INTERVIEWS),
                text.apply(ConductField.FACT_CHECKED),
                text.apply(ConductField.QUALITY_CHECKED),
                text.apply(ConductField.VERDICT),
                Signature.list(text.apply(ConductField.SIGNATURES)),
                day(text.apply(ConductField.ANSWER_BY)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw Problem.because("audit.noDay", ConductField.ANSWER_BY.label(), text);
        }
    }

    /** What a field says, as files write it. */
    public String text(ConductField field) {
        return switch (field) {
            case COMMISSIONER -> commissioner;
            case METHOD -> method;
            case DOCUMENTS -> documents;
            case INTERVIEWS -> interviews;
            case FACT_CHECKED -> factChecked;
            case QUALITY_CHECKED -> qualityChecked;
            case VERDICT -> verdict;
            case SIGNATURES -> Signature.text(signatures);
            case ANSWER_BY -> answerBy.map(LocalDate::toString).orElse("");
        };
    }

    /**
     * The same with some fields said anew.
     *
     * @throws Problem as for {@link #of}
     */
    public Conduct with(Map<ConductField, String> said) {
        return of(field -> said.getOrDefault(field, text(field)).strip());
    }
}
