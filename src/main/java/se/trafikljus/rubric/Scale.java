package se.trafikljus.rubric;

import java.util.List;
import java.util.Optional;

/** A rubric's levels, best first; their values fall strictly from 1 to 0. */
public record Scale(List<Level> levels) {

    public Scale {
        levels = List.copyOf(levels);
        if (levels.size() < 2 || levels.size() > 6) {
            throw new IllegalArgumentException("A scale has 2 to 6 levels, had " + levels.size());
        }
        for (int i = 1; i < levels.size(); i++) {
            if (!(levels.get(i).value() < levels.get(i - 1).value())) {
                throw new IllegalArgumentException("A scale's values fall strictly, best first");
            }
        }
        if (levels.get(0).value() != 1 || levels.get(levels.size() - 1).value() != 0) {
            throw new IllegalArgumentException("A scale's values go from 1 to 0");
        }
    }

    /** The top level, worth 1. */
    public Level best() {
        return levels.get(0);
    }

    /** The bottom level, worth 0. */
    public Level worst() {
        return levels.get(levels.size() - 1);
    }

    /** The levels between the top and the bottom, best first; empty on a scale of two. */
    public List<Level> inner() {
        return levels.subList(1, levels.size() - 1);
    }

    /** The level with that id. */
    public Optional<Level> level(String id) {
        return levels.stream().filter(level -> level.id().equals(id)).findFirst();
    }
}
