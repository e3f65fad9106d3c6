-- Plain SQL that H2 and PostgreSQL both run.
-- Each time a locked audit was opened again: the audit's own row is a draft's again, and here stands why.
CREATE TABLE audit_reopening (
    audit VARCHAR(120) NOT NULL REFERENCES audit (id),
    number INTEGER NOT NULL,
    reason VARCHAR(50000) NOT NULL,
    reopened_by VARCHAR(200) NOT NULL,
    reopened_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (audit, number)
);

-- A second person's ratings, and what the two agreed on where they differed.
CREATE TABLE second_assessment (
    audit VARCHAR(120) NOT NULL REFERENCES audit (id),
    objective VARCHAR(100) NOT NULL,
    rating VARCHAR(100) NOT NULL,
    rationale VARCHAR(50000) NOT NULL,
    scored_by VARCHAR(200) NOT NULL,
    scored_at VARCHAR(40) NOT NULL,
    first_rating VARCHAR(100) NOT NULL,
    agreed_rating VARCHAR(100) NOT NULL,
    note VARCHAR(50000) NOT NULL,
    agreed_by VARCHAR(200) NOT NULL,
    agreed_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (audit, objective)
);
