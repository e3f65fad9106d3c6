PRAGMA synchronous = FULL;
CREATE TABLE audits (audit TEXT PRIMARY KEY, municipality TEXT, rubric TEXT, title TEXT, period_from TEXT, period_to TEXT,
    report_date TEXT, status TEXT, approved_by TEXT, approved_at TEXT, published_at TEXT);
CREATE TABLE assessments (audit TEXT, objective TEXT, rating TEXT, rationale TEXT, source TEXT, scored_by TEXT,
    scored_at TEXT, PRIMARY KEY (audit, objective));
