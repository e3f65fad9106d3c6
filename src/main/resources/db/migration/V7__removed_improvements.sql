-- Plain SQL that H2 and PostgreSQL both run. Improvement areas taken back before they were sent; what they said stands in the trail alone.
CREATE TABLE improvement_removal (
    improvement VARCHAR(120) PRIMARY KEY,
    reason VARCHAR(50000) NOT NULL,
    removed_on VARCHAR(10) NOT NULL,
    removed_by VARCHAR(200) NOT NULL
);
