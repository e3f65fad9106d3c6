-- Plain SQL that H2 and PostgreSQL both run. What is published with its files as they were made then: an audit's report as
-- audits/ID, a comparison's as comparisons/ID. The contents stand in pieces of text (base64), as those of evidence do.
CREATE TABLE publication (
    id VARCHAR(200) PRIMARY KEY,
    title VARCHAR(300) NOT NULL,
    language VARCHAR(10) NOT NULL,
    report_date VARCHAR(10) NOT NULL,
    audits VARCHAR(50000) NOT NULL,
    naming VARCHAR(20) NOT NULL,
    access VARCHAR(10) NOT NULL,
    published_by VARCHAR(200) NOT NULL,
    published_at VARCHAR(40) NOT NULL,
    withdrawn_by VARCHAR(200) NOT NULL,
    withdrawn_at VARCHAR(40) NOT NULL,
    withdrawn_reason VARCHAR(50000) NOT NULL
);

CREATE TABLE publication_file (
    publication VARCHAR(200) NOT NULL REFERENCES publication (id),
    name VARCHAR(300) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size_in_bytes INTEGER NOT NULL,
    PRIMARY KEY (publication, name)
);

CREATE TABLE publication_content (
    sha256 VARCHAR(64) NOT NULL,
    piece INTEGER NOT NULL,
    content VARCHAR(1000000) NOT NULL,
    characters INTEGER NOT NULL,
    PRIMARY KEY (sha256, piece)
);
