import { dirname, join, relative } from 'node:path';
import { chaosSuite } from './chaosSuite.mjs';
import { dotnetSuite } from './dotnetSuite.mjs';
import { filesUnder } from './filesUnder.mjs';
import { formatSuite } from './formatSuite.mjs';
import { nodeSuite } from './nodeSuite.mjs';

const standAlone = new Set(['Architecture', 'Anonymisation']);
const inBrowser = new Set(['EndToEnd']);
const order = ['Architecture', 'Anonymisation', 'Infrastructure', 'Modules', 'Portal', 'EndToEnd'];

/** Every suite there is, found where the tests are: a new project cannot be forgotten. */
export function suitesOf(checkout) {
  return [formatSuite(checkout), ...nodeSuites(checkout), ...dotnetSuites(checkout), lifeSuite(checkout), chaosSuite(checkout)];
}

/** The suites whose name holds the word. */
export const chosen = (suites, word) =>
  word ? suites.filter(({ name }) => name.toLowerCase().includes(word.toLowerCase())) : suites;

function dotnetSuites(checkout) {
  const rank = ({ name }) => order.indexOf(name.split('/')[0]);
  return filesUnder(join(checkout, 'tests'), '.Tests.csproj')
    .map(project => ({ project, name: relative(join(checkout, 'tests'), dirname(project)) }))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .map(({ project, name }) => ({ ...dotnetSuite(project, name), needs: standAlone.has(name) ? 'build' : 'engines', browser: inBrowser.has(name) }));
}

function nodeSuites(checkout) {
  const all = filesUnder(join(checkout, 'stack'), '.test.mjs');
  const embedded = join(checkout, 'stack', 'embedded');
  const own = all.filter(file => !file.startsWith(embedded));
  const names = [...new Set(all.filter(file => file.startsWith(embedded)).map(file => relative(embedded, file).split('/')[0]))];
  return [
    nodeSuite('Command', own),
    ...names.map(name => nodeSuite(`Engine/${name}`, all.filter(file => file.startsWith(join(embedded, name, '/'))), join(embedded, name))),
  ];
}

/** The life of an instance as a person lives it: killed parts, a second start, an end. It comes last, for it stops things. */
const lifeSuite = checkout => ({ ...nodeSuite('Life', [join(checkout, 'stack', 'life', 'life.mjs')]), needs: 'engines' });
