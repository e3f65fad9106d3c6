package se.trafikljus.evidence;

import se.trafikljus.Localized;

/** A file together with what it belongs to. */
public sealed interface AttachedFile permits EvidenceFile, StepFile {

    /** The file itself. */
    KeptFile file();

    /** What it belongs to, in words. */
    Localized place();

    /** Under which subject it stands in the trail. */
    String subject();

    /** As which part of that subject. */
    String part();

    /** The SHA-256 of its content, in 64 hexadecimal digits; by this it is found. */
    default String sha256() {
        return file().sha256();
    }

    /** As the person who added it called it, without folders. */
    default String name() {
        return file().name();
    }

    /** What it shows; empty where not told. */
    default String note() {
        return file().note();
    }

    /** What its content is. */
    default EvidenceKind kind() {
        return file().kind();
    }

    /** Of its content, in bytes, 1 to 26,214,400. */
    default int size() {
        return file().size();
    }

    /** The size as people say it, such as 1,2 MB. */
    default Localized sizeInWords() {
        return file().sizeInWords();
    }

    /** Who added it. */
    default String addedBy() {
        return file().addedBy();
    }

    /** When it was added, as the trail writes times. */
    default String addedAt() {
        return file().addedAt();
    }

    /** When it was added, in Sweden, for people. */
    default String addedOn() {
        return file().addedOn();
    }
}
