// Makes the PDFs beside this file with Typst, from the repository's root:
//   npm install --prefix /tmp/typst @myriaddreamin/typst-ts-node-compiler@0.7.0
//   NODE_PATH=/tmp/typst/node_modules node tests/Waymark.Pdf.Tests/Accessibility/Typst/make.cjs
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const fs = require('fs');
const compiler = NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontPaths: [`${__dirname}/../../../../layouts/fonts`] }] });
for (const [source, standard, name] of [['sound', 'ua-1', 'sound-ua'], ['sound', 'a-2a', 'sound-a'], ['sound', '1.7', 'sound'], ['faulty', '1.7', 'faulty']]) {
  fs.writeFileSync(`${__dirname}/${name}.pdf`, compiler.pdf({ mainFilePath: `${__dirname}/${source}.typ` }, { pdfStandard: standard, creationTimestamp: 1767225600 }));
}
