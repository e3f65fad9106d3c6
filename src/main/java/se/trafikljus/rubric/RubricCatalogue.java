package se.trafikljus.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import se.trafikljus.Problem;

/**
 * Rubrics as they lay in a folder at one moment: by id, then by version, then in how many files.
 */
final class RubricCatalogue {

    private final Map<String, NavigableMap<Version, Copies>> copiesById = new TreeMap<>();
    private final List<Problem> unreadable = new ArrayList<>();

    void put(String name, Supplier<Rubric> read) {
        try {
            Rubric rubric = read.get();
            copiesById
                    .computeIfAbsent(rubric.id(), id -> new TreeMap<>())
                    .computeIfAbsent(new Version(rubric.version()), version -> new Copies(rubric))
                    .add(rubric, name);
        } catch (Problem problem) {
            unreadable.add(problem);
        }
    }

    List<Rubric> newest() {
        return copiesById.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .filter(Copies::agree)
                .map(copies -> copies.rubric)
                .toList();
    }

    Optional<Rubric> newest(String id) {
        return Optional.ofNullable(copiesById.get(id))
                .map(versions -> versions.lastEntry().getValue().rubric());
    }

    Optional<Rubric> find(String id, String version) {
        return Optional.ofNullable(copiesById.get(id))
                .flatMap(
                        versions -> versions.values().stream().filter(c -> c.is(version)).findAny())
                .map(Copies::rubric);
    }

    List<Problem> broken() {
        List<Problem> broken = new ArrayList<>(unreadable);
        copiesById.values().stream()
                .flatMap(versions -> versions.values().stream())
                .filter(copies -> !copies.agree())
                .forEach(copies -> broken.add(copies.disagreement()));
        return broken;
    }

    /** The files that hold one version of one rubric. */
    private static final class Copies {

        private final Rubric rubric;
        private final List<String> names = new ArrayList<>();
        private boolean agree = true;

        private Copies(Rubric rubric) {
            this.rubric = rubric;
        }

        private void add(Rubric copy, String name) {
            names.add(name);
            agree &= copy.hash().equals(rubric.hash());
        }

        private boolean agree() {
            return agree;
        }

        private boolean is(String version) {
            return rubric.version().equals(version);
        }

        private Rubric rubric() {
            if (!agree) {
                throw disagreement();
            }
            return rubric;
        }

        private Problem disagreement() {
            return Problem.conflict(
                    "rubric.same-version",
                    rubric.id(),
                    rubric.version(),
                    Shown.file(String.join(", ", names)));
        }
    }
}
