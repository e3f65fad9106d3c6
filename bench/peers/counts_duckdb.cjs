// counts_duckdb.cjs SET YEAR: how often each objective has each rating in the audits of a year, from the set's CSV.
const { DuckDBInstance } = require("@duckdb/node-api");

const [set, year] = process.argv.slice(2);
(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const result = await connection.runAndReadAll(
    `SELECT objective, rating, count(*) FROM read_csv('${set}/assessments.csv', all_varchar = true)
     JOIN read_csv('${set}/audits.csv', all_varchar = true) USING (audit)
     WHERE period_to LIKE '${year}%' GROUP BY objective, rating ORDER BY objective, rating`);
  console.log(result.getRowsJson().length);
})();
