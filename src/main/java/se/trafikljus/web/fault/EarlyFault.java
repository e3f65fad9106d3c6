package se.trafikljus.web.fault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.web.api.Addresses;
import se.trafikljus.web.api.Problems;
import se.trafikljus.web.security.AnswerHeaders;

/**
 * The answer where the server refuses a request before anything of ours has seen it, such as an
 * address that is none; registered by its name. Who asked cannot be told, so it speaks both
 * languages.
 */
public final class EarlyFault extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        boolean isOfProgram = Addresses.isOfProgram(request);
        AnswerHeaders.guardUnkept(response, isOfProgram);
        try {
            if (isOfProgram) {
                Problems.ofStatus(HttpStatus.valueOf(status)).write(request, response);
                return;
            }
            response.setContentType("text/html");
            response.setCharacterEncoding("utf-8");
            Writer out = response.getReporter();
            if (out != null) {
                out.write(page(status));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(int status) {
        Message said =
                Message.of(
                        status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                                ? "web.fault.malformed"
                                : "web.fault.unknown");
        return """
        <!DOCTYPE html>
        <html lang="sv">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
        <title>Trafikljus</title><link rel="stylesheet" href="/assets/trafikljus.css"></head>
        <body><div class="wrap"><main><h1>Trafikljus</h1><p>%s</p><p lang="en">%s</p>\
        <p><a href="/">Trafikljus</a></p></main></div></body>
        </html>
        """
                .formatted(said.in(Language.SV), said.in(Language.EN));
    }
}
