package se.trafikljus.durability;

/**
 * One kill, and what was found after it.
 *
 * @param acknowledged how many changes the program had acknowledged
 */
record Killed(int number, Scenario scenario, int acknowledged, Found found) {

    boolean isLoss() {
        return found.changes() < acknowledged;
    }

    boolean isRefused() {
        return !found.refused().isEmpty();
    }

    boolean isTorn() {
        return !found.wrong().isEmpty();
    }

    boolean isHarmless() {
        return !isLoss() && !isRefused() && !isTorn();
    }

    @Override
    public String toString() {
        return "Kill %d, %s: %d changes acknowledged, %d found. %s %s"
                .formatted(
                        number,
                        scenario,
                        acknowledged,
                        found.changes(),
                        found.refused(),
                        found.wrong())
                .strip();
    }
}
