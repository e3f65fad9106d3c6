package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.municipality.Municipalities;
import se.trafikljus.municipality.Municipality;
import se.trafikljus.shell.invocation.Completions;

/** The names of municipalities. */
@Component
public class MunicipalityNames implements CompletionProvider {

    private final Municipalities municipalities;

    MunicipalityNames(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(municipalities.registered().stream().map(Municipality::name));
    }
}
