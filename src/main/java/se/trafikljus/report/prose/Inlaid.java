package se.trafikljus.report.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trafikljus.report.document.Run;

/** Links and bold words laid into a sentence of the message files. */
final class Inlaid {

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final Pattern PLACE = Pattern.compile(BEGIN + "([0-9]+)" + END);

    private Inlaid() {}

    /** The sentence's runs, in order; those arguments that are runs stand where it has them. */
    static List<Run> runs(Function<Object[], String> sentence, Object... arguments) {
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Run) {
                said[i] = "" + BEGIN + i + END;
            }
        }
        String text = sentence.apply(said);
        List<Run> runs = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int at = 0;
        while (place.find()) {
            add(runs, text.substring(at, place.start()));
            runs.add((Run) arguments[Integer.parseInt(place.group(1))]);
            at = place.end();
        }
        add(runs, text.substring(at));
        return runs;
    }

    private static void add(List<Run> runs, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run.Plain(text));
        }
    }
}
