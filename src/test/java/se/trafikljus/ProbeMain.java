package se.trafikljus;

import se.trafikljus.shell.ProbeCommands;

/** The program as a process of its own, with the probes among its commands. */
public final class ProbeMain {

    private ProbeMain() {}

    public static void main(String[] args) {
        Trafikljus.start(args, Trafikljus.class, ProbeCommands.class, ProbeCommands.Places.class);
    }
}
