SELECT objective, rating, count(*) FROM audits JOIN assessments USING (audit)
WHERE period_to LIKE '2025%' GROUP BY objective, rating;
