package se.trafikljus.report.owntext;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import se.trafikljus.Spelling;
import se.trafikljus.audit.Texts;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Shown;

/** The words of a paragraph, line by line where breaks were asked for. */
final class Runs {

    private enum Face {
        PLAIN,
        EMPHASIS,
        STRONG;

        Run run(String text) {
            return switch (this) {
                case PLAIN -> new Run.Plain(text);
                case EMPHASIS -> new Run.Emphasis(text);
                case STRONG -> new Run.Strong(text);
            };
        }
    }

    private final Faults faults;
    private final List<List<Run>> lines = new ArrayList<>();
    private final List<Run> line = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Face face = Face.PLAIN;

    private Runs(Faults faults) {
        this.faults = faults;
    }

    /** The lines of a paragraph, split at its hard breaks; blank ones are left out. */
    static List<List<Run>> lines(Node paragraph, Faults faults) {
        Runs runs = new Runs(faults);
        runs.addChildren(paragraph, Face.PLAIN);
        runs.endLine();
        return runs.lines;
    }

    /** All of it as one line. */
    static List<Run> line(Node paragraph, Faults faults) {
        List<Run> all = new ArrayList<>();
        for (List<Run> line : lines(paragraph, faults)) {
            if (!all.isEmpty()) {
                all.add(new Run.Plain(" "));
            }
            all.addAll(line);
        }
        return all;
    }

    /** The words alone. */
    static String plain(List<Run> runs) {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    private void addChildren(Node parent, Face of) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            add(child, of);
        }
    }

    private void add(Node node, Face of) {
        if (node instanceof Text text) {
            addWords(node, text.getLiteral(), of);
        } else if (node instanceof Code code) {
            addWords(node, code.getLiteral(), of);
        } else if (node instanceof SoftLineBreak) {
            addWords(node, " ", of);
        } else if (node instanceof HardLineBreak) {
            endLine();
        } else if (node instanceof Emphasis) {
            addChildren(node, of == Face.STRONG ? Face.STRONG : Face.EMPHASIS);
        } else if (node instanceof StrongEmphasis) {
            addChildren(node, Face.STRONG);
        } else if (node instanceof Link link) {
            addLink(link);
        } else if (node instanceof Image) {
            faults.add(node, "image");
        } else if (node instanceof Comment comment) {
            if (!comment.closed()) {
                faults.add(node, "commentInParagraph");
            }
        } else {
            throw new IllegalStateException("No words in " + node.getClass());
        }
    }

    private void addWords(Node node, String text, Face of) {
        refuseLetters(node, text);
        if (of != face) {
            endRun();
            face = of;
        }
        words.append(text.replace('\r', ' ').replace('\n', ' '));
    }

    /** What the file itself may not hold can still be written as an entity, such as &amp;#8238;. */
    private void refuseLetters(Node node, String text) {
        OptionalInt refused = text.codePoints().filter(Texts::refuses).findFirst();
        if (refused.isPresent()) {
            faults.add(node, "character", Spelling.code(refused.getAsInt()));
        }
    }

    private void addLink(Link link) {
        Runs inside = new Runs(faults);
        inside.addChildren(link, Face.PLAIN);
        inside.endLine();
        List<String> shown = inside.lines.stream().map(Runs::plain).toList();
        Optional<String> target = target(link);
        if (target.isPresent()) {
            endRun();
            line.add(
                    new Run.Link(
                            shown.isEmpty() ? target.get() : String.join(" ", shown),
                            target.get()));
        }
    }

    private Optional<String> target(Link link) {
        String written = link.getDestination();
        String lower = written.toLowerCase(Locale.ROOT);
        boolean secure = lower.startsWith("https://");
        if (!secure && !lower.startsWith("http://")) {
            faults.add(link, "linkScheme", Shown.of(written));
            return Optional.empty();
        }
        String rest = written.substring(written.indexOf(':'));
        String target = (secure ? "https" : "http") + rest;
        if (!isAddress(target)) {
            faults.add(link, "linkBroken", Shown.of(written));
            return Optional.empty();
        }
        return Optional.of(target);
    }

    private static boolean isAddress(String target) {
        try {
            return new URI(target).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void endRun() {
        if (words.length() > 0) {
            line.add(face.run(words.toString()));
            words.setLength(0);
        }
    }

    private void endLine() {
        endRun();
        List<Run> stripped = stripped(line);
        if (!stripped.isEmpty()) {
            lines.add(stripped);
        }
        line.clear();
    }

    /** Without blanks at either end, where a comment may have left some. */
    private static List<Run> stripped(List<Run> runs) {
        List<Run> kept = new ArrayList<>(runs);
        while (!kept.isEmpty() && kept.get(0).text().isBlank()) {
            kept.remove(0);
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).text().isBlank()) {
            kept.remove(kept.size() - 1);
        }
        if (!kept.isEmpty() && kept.get(0) instanceof Run.Plain first) {
            kept.set(0, new Run.Plain(first.text().stripLeading()));
        }
        int last = kept.size() - 1;
        if (!kept.isEmpty() && kept.get(last) instanceof Run.Plain end) {
            kept.set(last, new Run.Plain(end.text().stripTrailing()));
        }
        return List.copyOf(kept);
    }
}
