package se.trafikljus.shell.completion;

import java.util.List;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;
import se.trafikljus.evidence.AttachedFiles;
import se.trafikljus.shell.invocation.Acting;
import se.trafikljus.shell.invocation.Completions;

/** The checksums of files that were added. */
@Component
public class EvidenceHashes implements CompletionProvider {

    private final AttachedFiles files;

    EvidenceHashes(AttachedFiles files) {
        this.files = files;
    }

    @Override
    public List<CompletionProposal> apply(CompletionContext context) {
        return Completions.of(files.hashes(Acting.in(context)).stream());
    }
}
