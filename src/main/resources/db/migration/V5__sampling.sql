-- Cases are numbers of the population, never persons. Which are drawn follows from seed, population and size.
CREATE TABLE sample_draw (
    audit VARCHAR(120) NOT NULL REFERENCES audit (id),
    objective VARCHAR(100) NOT NULL,
    draw_number INTEGER NOT NULL,
    population INTEGER NOT NULL,
    sample_size INTEGER NOT NULL,
    seed VARCHAR(64) NOT NULL,
    attributes VARCHAR(10000) NOT NULL,
    again_reason VARCHAR(50000) NOT NULL,
    drawn_by VARCHAR(200) NOT NULL,
    drawn_at VARCHAR(40) NOT NULL,
    cited VARCHAR(50000) NOT NULL,
    PRIMARY KEY (audit, objective, draw_number)
);

CREATE TABLE sample_record (
    audit VARCHAR(120) NOT NULL,
    objective VARCHAR(100) NOT NULL,
    draw_number INTEGER NOT NULL,
    case_number INTEGER NOT NULL,
    attribute VARCHAR(200) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    note VARCHAR(50000) NOT NULL,
    recorded_by VARCHAR(200) NOT NULL,
    recorded_at VARCHAR(40) NOT NULL,
    PRIMARY KEY (audit, objective, draw_number, case_number, attribute),
    FOREIGN KEY (audit, objective, draw_number) REFERENCES sample_draw (audit, objective, draw_number)
);
