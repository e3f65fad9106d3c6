-- Plain SQL that H2 and PostgreSQL both run. What was done with an improvement area, and on which day; due is the date that held then.
CREATE TABLE improvement_step (
    improvement VARCHAR(120) NOT NULL REFERENCES improvement (id),
    number INTEGER NOT NULL,
    step VARCHAR(20) NOT NULL,
    taken_on VARCHAR(10) NOT NULL,
    due VARCHAR(10) NOT NULL,
    taken_by VARCHAR(200) NOT NULL,
    PRIMARY KEY (improvement, number)
);
