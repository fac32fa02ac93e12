// Parses an AsyncAPI document and prints what is wrong with it; exit status 1 for errors and warnings.
// Usage: NODE_PATH=…/node_modules node asyncapi-lint.js FILE
const { Parser, fromFile } = require('@asyncapi/parser');

async function main(file) {
  const { document, diagnostics } = await fromFile(new Parser(), file).parse();
  const faults = diagnostics.filter((diagnostic) => diagnostic.severity <= 1);
  for (const fault of faults) {
    console.error(`${file}:${fault.range.start.line + 1} ${fault.code} ${fault.message} (${fault.path.join('.')})`);
  }
  if (!document || faults.length > 0) {
    process.exit(1);
  }
  console.log(`${file}: ${document.channels().length} channels, ${document.allMessages().length} messages, valid`);
}

main(process.argv[2]);
