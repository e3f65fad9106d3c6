package se.trafikljus.shell;

/** What the operating system is told; listed from best to worst. */
enum ExitCode {
    DONE(0),
    REFUSED(1),
    WRONG_USAGE(2),
    OWN_FAULT(70),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    ExitCode worse(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
