package se.trafikljus.shell.invocation;

/** What the operating system is told; listed from best to worst. */
public enum ExitCode {
    DONE(0),
    REFUSED(1),
    WRONG_USAGE(2),
    OWN_FAULT(70),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public ExitCode worse(ExitCode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
