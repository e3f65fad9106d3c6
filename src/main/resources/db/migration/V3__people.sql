-- Plain SQL that H2 and PostgreSQL both run. A person's key is the name as persons are compared: trimmed, NFC, lower case.
CREATE TABLE person (
    person_key VARCHAR(200) PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    role VARCHAR(20) NOT NULL,
    place_code VARCHAR(20) NOT NULL,
    body VARCHAR(500) NOT NULL,
    disabled BOOLEAN NOT NULL
);

-- Conflicts of interest (jäv); they hold for persons who are not registered too.
CREATE TABLE conflict (
    person_key VARCHAR(200) NOT NULL,
    name VARCHAR(200) NOT NULL,
    place_code VARCHAR(20) NOT NULL,
    reason VARCHAR(50000) NOT NULL,
    PRIMARY KEY (person_key, place_code)
);
