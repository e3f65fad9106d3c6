"""counts_pandas.py SET YEAR: how often each objective has each rating in the audits of a year, from the set's CSV."""
import sys
import pandas

folder, year = sys.argv[1:]
audits = pandas.read_csv(folder + "/audits.csv", dtype=str, usecols=["audit", "period_to"])
cells = pandas.read_csv(folder + "/assessments.csv", dtype=str, usecols=["audit", "objective", "rating"])
chosen = cells[cells.audit.isin(audits[audits.period_to.str.startswith(year)].audit)]
print(chosen.groupby(["objective", "rating"]).size())
