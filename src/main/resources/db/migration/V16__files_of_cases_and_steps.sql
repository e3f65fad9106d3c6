-- Plain SQL that H2 and PostgreSQL both run. Files that belong to a case of a sample, and to a step with an improvement area.
CREATE TABLE case_evidence (
    audit VARCHAR(120) NOT NULL,
    objective VARCHAR(100) NOT NULL,
    draw_number INTEGER NOT NULL,
    case_number INTEGER NOT NULL,
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
    PRIMARY KEY (audit, objective, draw_number, case_number, sha256),
    FOREIGN KEY (audit, objective, draw_number) REFERENCES sample_draw (audit, objective, draw_number)
);

CREATE TABLE step_evidence (
    improvement VARCHAR(120) NOT NULL,
    step_number INTEGER NOT NULL,
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
    PRIMARY KEY (improvement, step_number, sha256),
    FOREIGN KEY (improvement, step_number) REFERENCES improvement_step (improvement, number)
);
