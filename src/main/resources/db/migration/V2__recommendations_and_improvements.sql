-- Plain SQL that H2 and PostgreSQL both run. Dates, numbers and words from fixed lists are kept as the text that files and the trail hold.
CREATE TABLE recommendation (
    audit VARCHAR(120) NOT NULL REFERENCES audit (id),
    number INTEGER NOT NULL,
    recommendation VARCHAR(50000) NOT NULL,
    objective VARCHAR(100) NOT NULL,
    body VARCHAR(50000) NOT NULL,
    due VARCHAR(10) NOT NULL,
    priority VARCHAR(50000) NOT NULL,
    PRIMARY KEY (audit, number)
);

CREATE TABLE improvement (
    id VARCHAR(120) PRIMARY KEY,
    place_code VARCHAR(20) NOT NULL,
    title VARCHAR(50000) NOT NULL,
    body VARCHAR(50000) NOT NULL,
    audit VARCHAR(120) NOT NULL,
    recommendation VARCHAR(10) NOT NULL,
    origin VARCHAR(20) NOT NULL,
    objectives VARCHAR(50000) NOT NULL,
    status VARCHAR(20) NOT NULL,
    due VARCHAR(10) NOT NULL,
    priority VARCHAR(50000) NOT NULL,
    response VARCHAR(20) NOT NULL,
    response_text VARCHAR(50000) NOT NULL,
    decision VARCHAR(50000) NOT NULL,
    dnr VARCHAR(50000) NOT NULL,
    resources VARCHAR(50000) NOT NULL,
    activities VARCHAR(50000) NOT NULL,
    outputs VARCHAR(50000) NOT NULL,
    short_term VARCHAR(50000) NOT NULL,
    long_term VARCHAR(50000) NOT NULL,
    indicators VARCHAR(50000) NOT NULL,
    done_share VARCHAR(10) NOT NULL,
    verified VARCHAR(20) NOT NULL,
    source VARCHAR(50000) NOT NULL
);
CREATE INDEX improvement_by_audit ON improvement (audit);
CREATE INDEX improvement_by_place ON improvement (place_code);

CREATE TABLE improvement_note (
    improvement VARCHAR(120) NOT NULL REFERENCES improvement (id),
    number INTEGER NOT NULL,
    noted_on VARCHAR(10) NOT NULL,
    text VARCHAR(50000) NOT NULL,
    noted_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (improvement, number)
);

-- A rubric file may have 1 MiB.
ALTER TABLE rubric_text ALTER COLUMN yaml SET DATA TYPE VARCHAR(1048576);
