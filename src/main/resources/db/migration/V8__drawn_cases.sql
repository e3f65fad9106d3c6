-- Plain SQL that H2 and PostgreSQL both run. The cases drawn, so that they need not be drawn again to be read; empty where all
-- are drawn, where they are too many to keep, and in what was drawn before they were kept: these follow from seed, population and size.
ALTER TABLE sample_draw ADD COLUMN IF NOT EXISTS cases VARCHAR(50000) DEFAULT '' NOT NULL;
