package se.trafikljus.trail;

import se.trafikljus.Actor;
import se.trafikljus.Problem;

/** Who may read the trail and keep the workspace; told by the room that keeps the persons. */
public interface Rights {

    /**
     * Refuses whoever may not read what auditors work on.
     *
     * @throws Problem naming the person's role and those that may
     */
    void refuseUnlessInsider(Actor actor);

    /**
     * Refuses whoever does not keep the register and the workspace.
     *
     * @throws Problem naming the person's role and those that may
     */
    void refuseUnlessKeeper(Actor actor);
}
