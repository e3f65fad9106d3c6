-- Plain SQL that H2 and PostgreSQL both run. The tokens by which programs act for persons: of each its SHA-256, of which the trail
-- has a checksum.
CREATE TABLE person_token (
    person_key VARCHAR(200) NOT NULL,
    id VARCHAR(20) NOT NULL,
    digest VARCHAR(64) NOT NULL UNIQUE,
    purpose VARCHAR(400) NOT NULL,
    made_by VARCHAR(200) NOT NULL,
    made_at VARCHAR(40) NOT NULL,
    valid_until VARCHAR(40) NOT NULL,
    PRIMARY KEY (person_key, id)
);
