// report_typst.cjs SET OUT.pdf: typst, by its compiler for Node, as PDF/UA-1.
const { writeFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");

const [set, out] = process.argv.slice(2);
const compiler = NodeCompiler.create({
  workspace: "/",
  fontArgs: [{ fontPaths: [resolve("src/main/resources/fonts")] }],
  inputs: { set: resolve(set) },
});
const pdf = compiler.pdf({ mainFilePath: resolve("bench/peers/report.typ") }, { pdfStandard: "ua-1" });
writeFileSync(out, pdf);
