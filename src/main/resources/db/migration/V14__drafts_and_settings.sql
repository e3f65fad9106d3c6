-- Plain SQL that H2 and PostgreSQL both run. What is a person's own and nobody's deed: half-written forms and how the page is to look.
-- Neither stands in the trail, which others read and which forgets nothing (docs/decisions/0028).
CREATE TABLE step_draft (
    person_key VARCHAR(200) NOT NULL,
    improvement VARCHAR(120) NOT NULL REFERENCES improvement (id),
    step VARCHAR(20) NOT NULL,
    field VARCHAR(30) NOT NULL,
    text VARCHAR(50000) NOT NULL,
    steps_seen INTEGER NOT NULL,
    saved_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (person_key, improvement, step, field)
);

CREATE TABLE person_setting (
    person_key VARCHAR(200) NOT NULL,
    name VARCHAR(30) NOT NULL,
    setting VARCHAR(30) NOT NULL,
    PRIMARY KEY (person_key, name)
);
