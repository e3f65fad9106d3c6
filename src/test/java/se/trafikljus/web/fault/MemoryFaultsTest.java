package se.trafikljus.web.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.web.page.Visits;

/** A request that needs more memory than the server has left is told so, and what to do. */
class MemoryFaultsTest {

    /** As Spring hands on what is no exception. */
    private final ServletException fault =
            new ServletException(
                    "Handler dispatch failed", new OutOfMemoryError("Java heap space"));

    private static String words(@Nullable Object said) {
        return ((Localized) Objects.requireNonNull(said)).in(Language.EN);
    }

    private MockHttpServletRequest broken(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, address);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, fault);
        return request;
    }

    @Test
    void areToldWhereNoPageWasBegun() {
        Visits visits = mock(Visits.class);
        when(visits.language(any())).thenReturn(Language.EN);
        when(visits.of(any())).thenReturn(Optional.empty());
        ModelAndView page =
                new FaultPages(visits)
                        .failed(fault, new MockHttpServletRequest("GET", "/compare/matrix"));
        assertThat(page.getStatus()).hasToString("503 SERVICE_UNAVAILABLE");
        assertThat(words(page.getModel().get("said"))).contains("ran out of memory", "choose less");
    }

    @Test
    void areToldWhereAPageWasBegun() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Model model = new ExtendedModelMap();
        assertThat(new ErrorPage().refused(broken("/compare/matrix"), response, model))
                .isEqualTo("fault");
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(words(model.getAttribute("said"))).contains("ran out of memory", "choose less");
    }

    @Test
    void areToldToAProgram() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ErrorPage().refused(broken("/api/v1/audits"), response, new ExtendedModelMap());
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("problem:busy", "minne");
    }
}
