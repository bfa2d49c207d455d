/** `measure.ts FOLDER ENGINE`: measures one engine in a process of its own and prints it as JSON; see `measured.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ENGINES } from './engines.ts';
import type { Given, Measured } from './measured.ts';

/** Texts that are built from before the building of all is timed. */
const WARMING = 200;
const [, , folder = '', name = ''] = process.argv;
const make = ENGINES[name];
if (make === undefined) throw new Error(`There is no engine ${name}`);
const given = JSON.parse(readFileSync(join(folder, 'given.json'), 'utf8')) as Given;
const engine = make(join(folder, 'texts.index'));
// No engine is timed before it is compiled.
await make(join(folder, 'warming.index')).build(given.texts.slice(0, WARMING));
globalThis.gc?.();
const before = process.memoryUsage().rss;
const used = process.cpuUsage();
const started = performance.now();
const bytes = await engine.build(given.texts);
const buildSeconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(used);
for (const text of given.warming) engine.find(text, 20);
const times = given.needles.map((text) => {
  const from = process.cpuUsage();
  engine.find(text, 20);
  const took = process.cpuUsage(from);
  return (took.user + took.system) / 1000;
});
const found = given.needles.map((text) => engine.find(text, given.texts.length));
const mostBytes = process.resourceUsage().maxRSS * 1024 - before;

const passages = make(join(folder, 'passages.index'));
await passages.build(given.passages);
const ranked = given.questions.map((question) => passages.rank(question, 10));
const measured: Measured = {
  buildSeconds,
  buildProcessorSeconds: (user + system) / 1e6,
  bytes,
  mostBytes,
  times,
  found,
  ranked,
};
process.stdout.write(JSON.stringify(measured));
