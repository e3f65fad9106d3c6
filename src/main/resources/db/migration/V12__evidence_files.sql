-- Plain SQL that H2 and PostgreSQL both run. A file stands in pieces of text (base64), so that backups, fingerprints and the proof
-- read it as they read every other row; whoever reads a whole table of them reads one piece at a time.
CREATE TABLE evidence (
    audit VARCHAR(120) NOT NULL REFERENCES audit (id),
    objective VARCHAR(100) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    name VARCHAR(300) NOT NULL,
    note VARCHAR(50000) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    size_in_bytes INTEGER NOT NULL,
    added_by VARCHAR(200) NOT NULL,
    added_at VARCHAR(40) NOT NULL,
    removed_by VARCHAR(200) NOT NULL,
    removed_at VARCHAR(40) NOT NULL,
    removed_reason VARCHAR(50000) NOT NULL,
    PRIMARY KEY (audit, objective, sha256)
);

CREATE TABLE evidence_content (
    sha256 VARCHAR(64) NOT NULL,
    piece INTEGER NOT NULL,
    content VARCHAR(1000000) NOT NULL,
    characters INTEGER NOT NULL,
    PRIMARY KEY (sha256, piece)
);
