package se.trafikljus.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where programs ask. */
public final class Addresses {

    /** What every address of a program begins with. */
    public static final String ALL = "/api";

    static final String V1 = ALL + "/v1";
    static final String DESCRIPTION = ALL + "/openapi";

    private Addresses() {}

    /** Whether a program asks, or asked for what is answered in its place now. */
    public static boolean isOfProgram(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = before == null ? request.getRequestURI() : before.toString();
        return path.equals(ALL) || path.startsWith(ALL + "/");
    }
}
