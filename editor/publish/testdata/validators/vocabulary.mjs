// The vocabulary of schema.org 30 with all its areas, also those that are pending. Its own
// files are in no registry of packages; the typings that schema-dts makes of them are, and
// say the same: which types there are, which properties they have, and what these hold.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const typings = createRequire(import.meta.url)
  .resolve('schema-dts')
  .replace(/\.js$/, '.d.ts');

// read returns the types with their parents and properties, and of each name what it stands
// for: the names of other types, or "string".
function read() {
  const types = new Map(); // name → { parents, properties: Map(name → range) }
  const names = new Map();
  let into;
  for (const line of readFileSync(typings, 'utf8').split('\n')) {
    let m;
    if ((m = line.match(/^(?:export )?interface (\w+?)(Base|Leaf) extends (.+) \{$/))) {
      const parents = [...m[3].matchAll(/(\w+)Base\b/g)].map((p) => p[1]).filter((p) => p !== m[1]);
      if (!types.has(m[1])) types.set(m[1], { parents: [], properties: new Map() });
      into = types.get(m[1]);
      into.parents.push(...parents);
      names.set(m[1] + 'Leaf', []);
    } else if ((m = line.match(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/))) {
      into.properties.set(m[1], m[2].split(' | '));
    } else if ((m = line.match(/^export type (\w+) = (.+);$/))) {
      names.set(m[1], m[2].split(' | '));
    }
  }
  return { types, names };
}

const { types, names } = read();

// asLinkedData is the vocabulary as schema.org gives it, as far as the validator reads it.
export function asLinkedData() {
  const domains = new Map();
  const graph = [];
  for (const [name, type] of types) {
    graph.push({
      '@id': 'schema:' + name,
      '@type': 'rdfs:Class',
      'rdfs:subClassOf': type.parents.map((p) => ({ '@id': 'schema:' + p })),
    });
    for (const property of type.properties.keys()) {
      if (!domains.has(property)) domains.set(property, []);
      domains.get(property).push({ '@id': 'schema:' + name });
    }
  }
  for (const [property, domain] of domains) {
    graph.push({ '@id': 'schema:' + property, '@type': 'rdf:Property', 'schema:domainIncludes': domain });
  }
  return { '@graph': graph };
}

// misplaced tells what a property holds that the vocabulary does not let it hold. The
// validator looks at names of types and properties only.
export function misplaced(node, where = node['@type']) {
  const wrong = [];
  for (const [property, value] of Object.entries(node)) {
    const range = property.startsWith('@') ? undefined : rangeOf(node['@type'], property);
    if (!range) continue; // the validator tells of properties that there are not
    for (const one of [value].flat()) {
      const what = typeof one === 'object' ? one['@type'] + 'Leaf' : typeof one;
      if (!expand(range).has(what)) wrong.push(`${where}.${property} holds ${what.replace(/Leaf$/, '')}`);
      if (typeof one === 'object') wrong.push(...misplaced(one, `${where}.${property}`));
    }
  }
  return wrong;
}

function rangeOf(type, property) {
  const t = types.get(type);
  if (!t) return undefined;
  if (t.properties.has(property)) return t.properties.get(property);
  for (const parent of t.parents) {
    const range = rangeOf(parent, property);
    if (range) return range;
  }
  return undefined;
}

function expand(range, into = new Set()) {
  for (const name of range) {
    if (into.has(name)) continue;
    into.add(name);
    expand(names.get(name) ?? [], into);
  }
  return into;
}
