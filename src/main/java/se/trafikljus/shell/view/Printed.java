package se.trafikljus.shell.view;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import se.trafikljus.shell.invocation.Invocation;

/** Prints what another room writes as a file. */
public final class Printed {

    private Printed() {}

    /** Something that writes itself. */
    public interface Content {

        void to(Writer out) throws IOException;
    }

    public static void file(Invocation invocation, Content content) throws IOException {
        StringWriter out = new StringWriter();
        content.to(out);
        invocation.out().print(out);
        invocation.out().flush();
    }
}
