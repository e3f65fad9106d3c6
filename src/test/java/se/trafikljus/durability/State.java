package se.trafikljus.durability;

import se.trafikljus.TestHouse;
import se.trafikljus.audit.Audits;
import se.trafikljus.trail.Trail;

/**
 * How far a workspace has come.
 *
 * @param records how many records its trail has
 * @param approved whether {@link GrownWorkspace#COMPLETE} is approved
 */
record State(long records, boolean approved) {

    static State of(TestHouse house) {
        return new State(
                house.get(Trail.class).length(),
                house.get(Audits.class).all().get(GrownWorkspace.COMPLETE).status().locked());
    }
}
