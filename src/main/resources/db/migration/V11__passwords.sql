-- Plain SQL that H2 and PostgreSQL both run. What Argon2id made of a person's password; the trail has a checksum of it.
CREATE TABLE person_password (
    person_key VARCHAR(200) PRIMARY KEY,
    hash VARCHAR(300) NOT NULL,
    set_at VARCHAR(40) NOT NULL
);
