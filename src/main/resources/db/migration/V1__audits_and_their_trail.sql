-- Plain SQL that H2 and PostgreSQL both run. Times in the trail are text, so that their hashes are over what is stored.
CREATE TABLE trail (
    seq BIGINT PRIMARY KEY,
    at_time VARCHAR(30) NOT NULL,
    person VARCHAR(200) NOT NULL,
    os_user VARCHAR(200) NOT NULL,
    machine VARCHAR(200) NOT NULL,
    action VARCHAR(60) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    changes VARCHAR(1000000) NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL
);
CREATE INDEX trail_by_subject ON trail (subject, seq);

-- One row; whoever adds to the trail locks it first, so that the chain has no forks.
CREATE TABLE trail_head (
    id INTEGER PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);
INSERT INTO trail_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE place (
    code VARCHAR(20) PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    county VARCHAR(200) NOT NULL,
    group_name VARCHAR(200) NOT NULL
);

CREATE TABLE rubric_text (
    hash VARCHAR(64) PRIMARY KEY,
    id VARCHAR(100) NOT NULL,
    version VARCHAR(50) NOT NULL,
    yaml VARCHAR(1000000) NOT NULL,
    UNIQUE (id, version)
);

CREATE TABLE audit (
    id VARCHAR(120) PRIMARY KEY,
    place_code VARCHAR(20) NOT NULL,
    rubric_hash VARCHAR(64) NOT NULL REFERENCES rubric_text (hash),
    status VARCHAR(20) NOT NULL,
    title VARCHAR(50000) NOT NULL,
    question VARCHAR(50000) NOT NULL,
    bodies VARCHAR(50000) NOT NULL,
    period_from VARCHAR(10) NOT NULL,
    period_to VARCHAR(10) NOT NULL,
    report_date VARCHAR(10) NOT NULL,
    auditor VARCHAR(50000) NOT NULL,
    dnr VARCHAR(50000) NOT NULL,
    approved_by VARCHAR(200) NOT NULL,
    approved_at VARCHAR(40) NOT NULL,
    published_at VARCHAR(40) NOT NULL,
    unfounded_reason VARCHAR(50000) NOT NULL,
    conclusion VARCHAR(50000) NOT NULL,
    follows VARCHAR(120) NOT NULL,
    source VARCHAR(50000) NOT NULL
);
CREATE INDEX audit_by_place ON audit (place_code);

CREATE TABLE assessment (
    audit VARCHAR(120) NOT NULL REFERENCES audit (id),
    objective VARCHAR(100) NOT NULL,
    rating VARCHAR(100) NOT NULL,
    finding VARCHAR(50000) NOT NULL,
    rationale VARCHAR(50000) NOT NULL,
    as_formulated VARCHAR(50000) NOT NULL,
    source VARCHAR(50000) NOT NULL,
    quote VARCHAR(50000) NOT NULL,
    success BOOLEAN NOT NULL,
    remark VARCHAR(50000) NOT NULL,
    scored_by VARCHAR(200) NOT NULL,
    scored_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (audit, objective)
);
