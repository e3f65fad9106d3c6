package se.trafikljus.report.pdf.reading;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import se.trafikljus.Problem;
import se.trafikljus.Upload;
import se.trafikljus.report.pdf.AssociatedFile;
import se.trafikljus.report.pdf.reading.WrittenPdf.Sought;
import se.trafikljus.rubric.Shown;

/** Takes the file that one of our PDFs carries out of it again. */
public final class CarriedFile {

    private CarriedFile() {}

    /**
     * Copies the carried file out of a PDF.
     *
     * @param name the carried file's name
     * @param to where it is to stand; nothing may stand there yet
     * @throws Problem if the PDF carries none or several, is not as we wrote it, or is no PDF
     */
    public static void copy(Upload pdf, String name, Path to) {
        String shown = Shown.of(pdf.name());
        WrittenPdf.read(
                pdf,
                Sought.DATA,
                document -> {
                    List<COSDictionary> carried = named(name, document);
                    if (carried.isEmpty()) {
                        throw Sought.DATA.refused("none", shown);
                    }
                    if (carried.size() > 1) {
                        throw Sought.DATA.refused("several", shown, name);
                    }
                    COSStream content =
                            content(carried.get(0), document)
                                    .orElseThrow(() -> Sought.DATA.refused("none", shown));
                    try (InputStream bytes = content.createRawInputStream()) {
                        return Files.copy(bytes, to);
                    }
                });
    }

    /** The descriptions of the files with that name: of those associated, and of those listed. */
    private static List<COSDictionary> named(String name, PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        Set<COSDictionary> named = Collections.newSetFromMap(new IdentityHashMap<>());
        named.addAll(associated(catalog));
        named.addAll(listed(catalog));
        named.removeIf(one -> !name.equals(one.getString(COSName.UF)));
        return List.copyOf(named);
    }

    private static List<COSDictionary> associated(COSDictionary catalog) {
        return dictionaries(catalog.getCOSArray(AssociatedFile.ASSOCIATED));
    }

    private static List<COSDictionary> listed(COSDictionary catalog) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary files = names == null ? null : names.getCOSDictionary(COSName.EMBEDDED_FILES);
        return dictionaries(files == null ? null : files.getCOSArray(COSName.NAMES));
    }

    private static List<COSDictionary> dictionaries(@Nullable COSArray array) {
        List<COSDictionary> dictionaries = new ArrayList<>();
        for (int i = 0; array != null && i < array.size(); i++) {
            if (array.getObject(i) instanceof COSDictionary one) {
                dictionaries.add(one);
            }
        }
        return dictionaries;
    }

    /** The bytes of the document's data, which we store as they are. */
    private static Optional<COSStream> content(COSDictionary described, PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        boolean data =
                AssociatedFile.DATA.equals(described.getCOSName(AssociatedFile.RELATIONSHIP))
                        && associated(catalog).stream().anyMatch(one -> one == described)
                        && listed(catalog).stream().anyMatch(one -> one == described);
        COSDictionary files = described.getCOSDictionary(COSName.EF);
        return Optional.ofNullable(data && files != null ? files.getCOSStream(COSName.UF) : null)
                .filter(stream -> stream.getFilters() == null);
    }
}
