"""Reads an audit set: its municipalities, objectives and ratings."""
import csv
import math
from pathlib import Path

SIGNS = {"met": "✓", "partly_met": "◐", "not_met": "✗"}
COLOURS = {"met": "#077567", "partly_met": "#ffbf00", "not_met": "#9e0b0f"}
VALUES = {"met": 1.0, "partly_met": 0.5, "not_met": 0.0}


def read(folder):
    """The names of the units and, for each, its cells: objective, rating, rationale, source."""
    folder = Path(folder)
    register = Path(__file__).resolve().parents[2] / "src/main/resources/municipality/municipalities.csv"
    names = {row["code"]: row["name"] for row in rows(register)}
    if (folder / "municipalities.csv").exists():
        names.update({row["code"]: row["name"] for row in rows(folder / "municipalities.csv")})
    of_audit = {row["audit"]: names.get(row["municipality"], row["municipality"]) for row in rows(folder / "audits.csv")}
    units = {}
    for row in rows(folder / "assessments.csv"):
        units.setdefault(of_audit[row["audit"]], []).append(
            (row["objective"], row["rating"], row["rationale"], row["source"]))
    return units


def rows(file):
    with open(file, encoding="utf-8-sig", newline="") as opened:
        yield from csv.DictReader(opened)


def web(values, radius):
    """The corners of a polygon, the first one straight up; no point where nothing is rated."""
    corners = []
    for i, value in enumerate(values):
        if value is not None:
            angle = 2 * math.pi * i / len(values)
            far = radius * (1 / 3 + value * 2 / 3)
            corners.append((far * math.sin(angle), far * math.cos(angle)))
    return corners
