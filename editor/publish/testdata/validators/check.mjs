// Tells what is wrong with the structured data of the pages in a folder: a line of JSON for
// each problem, and at the end one with how many pages and nodes were looked at.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import Validator from '@adobe/structured-data-validator';
import { asLinkedData, misplaced } from './vocabulary.mjs';

const validator = new Validator(asLinkedData());
const say = (line) => console.log(JSON.stringify(line));

let pages = 0;
let nodes = 0;
for (const name of readdirSync(process.argv[2], { recursive: true })) {
  if (!name.endsWith('.html')) continue;
  const data = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] })
    .parse(readFileSync(join(process.argv[2], name), 'utf8'));
  pages++;
  for (const problem of data.errors ?? []) say({ page: name, problem: JSON.stringify(problem) });
  for (const issue of await validator.validate(data)) {
    say({ page: name, problem: `${issue.severity}: ${issue.issueMessage} (${JSON.stringify(issue.path)})` });
  }
  for (const node of Object.values(data.jsonld).flat()) {
    nodes++;
    for (const problem of misplaced(node)) say({ page: name, problem });
  }
}
say({ pages, nodes });
