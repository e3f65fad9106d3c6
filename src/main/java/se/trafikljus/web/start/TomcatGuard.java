package se.trafikljus.web.start;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import se.trafikljus.web.api.Addresses;
import se.trafikljus.web.fault.EarlyFault;
import se.trafikljus.web.security.AnswerHeaders;

/** Lets no answer leave without its headers, also where the server itself refuses a request. */
@Component
class TomcatGuard implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Guard());
        server.addContextCustomizers(
                context -> {
                    if (context.getParent() instanceof StandardHost host) {
                        host.setErrorReportValveClass(EarlyFault.class.getName());
                    }
                });
    }

    private static final class Guard extends ValveBase {

        Guard() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response)
                throws IOException, ServletException {
            AnswerHeaders.guard(response, Addresses.isOfProgram(request));
            getNext().invoke(request, response);
        }
    }
}
