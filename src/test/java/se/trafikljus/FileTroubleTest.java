package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTroubleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /x/y.csv (No such file or directory) | mappen eller filen finns inte
                    /x/y.csv (Permission denied)         | åtkomst nekad
                    /x (Is a directory)                  | det är en mapp, inte en fil
                    No space left on device              | disken är full
                    File name too long                   | namnet är för långt
                    något annat                          | systemet säger: något annat
                    """)
    void saysInOurWordsWhatTheOperatingSystemSaysInEnglish(String said, String ours) {
        assertThat(new FileTrouble(new FileNotFoundException(said)).in(Language.SV))
                .isEqualTo(ours);
        assertThat(new FileTrouble(new IOException(said)).in(Language.SV)).isEqualTo(ours);
        assertThat(new FileTrouble(new FileSystemException("/x", null, said)).in(Language.SV))
                .isEqualTo(ours);
    }
}
