-- Plain SQL that H2 and PostgreSQL both run. Drafts that were removed; what stood in them is in the trail alone.
CREATE TABLE audit_removal (
    audit VARCHAR(120) PRIMARY KEY,
    reason VARCHAR(50000) NOT NULL,
    removed_on VARCHAR(10) NOT NULL,
    removed_by VARCHAR(200) NOT NULL
);
