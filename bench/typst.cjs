// Compiles one Typst document for so many recipients in one process: node typst.cjs SOURCE FONTS COUNT FOLDER
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const fs = require('fs');
const [source, fonts, count, folder] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: require('path').dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
for (let i = 0; i < Number(count); i++) {
  fs.writeFileSync(`${folder}/${i}.pdf`, compiler.pdf({ mainFilePath: source, inputs: { who: `Person ${i}` } }));
  compiler.evictCache(1);
}
