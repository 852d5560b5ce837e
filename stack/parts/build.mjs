import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Problem } from '../cli/say.mjs';
import { readText } from '../instance/files.mjs';

const made = new Set(['bin', 'obj', 'node_modules', 'TestResults', 'vendored']);
const stampOf = folder => join(folder, '.inputs');

/** One value for all that a build is made from, wherever the tree stands, so that an unchanged one is not built again. */
export function hashOf(root, names = ['.']) {
  const hash = createHash('sha256');
  for (const path of names.flatMap(name => filesIn(join(root, name))).sort())
    hash.update(`${relative(root, path)}\0`).update(createHash('sha256').update(readFileSync(path)).digest());
  return hash.digest('hex');
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => !made.has(entry.name))
    .flatMap(entry => filesIn(join(path, entry.name)));
}

/** The hash of what a built folder was made from, or null. */
export const builtFrom = folder => readText(stampOf(folder));

/** The version that a published folder was given. */
export const versionOf = folder => readText(join(folder, '.version'));

/** Packages are those of the lock files, and a lock file that does not fit its project stops the build. */
export const locked = '-p:RestoreLockedMode=true';

/** Publishes a project into a folder, all at once: what runs from there never sees half of a new version. */
export async function publish({ project, to, hash, version = '', log, signal }) {
  const fresh = `${to}.new`;
  rmSync(fresh, { recursive: true, force: true });
  await runLogged('dotnet', ['publish', project, '-c', 'Release', '-o', fresh, '--nologo', '-v', 'quiet', locked], { log, signal });
  writeFileSync(stampOf(fresh), hash);
  writeFileSync(join(fresh, '.version'), version);
  rmSync(to, { recursive: true, force: true });
  renameSync(fresh, to);
}

/** Installs the npm packages of a folder exactly as its lock file says, where that was not done yet. */
export async function installPackages(folder, { log, signal, progress, size }) {
  if (!existsSync(folder)) throw new Problem(`${folder} is not there.`, 'Check the tree out whole.');
  const hash = hashOf(folder, ['package-lock.json']);
  const modules = join(folder, 'node_modules');
  if (builtFrom(modules) === hash) return;
  // Scripts of packages are not run: what they ship is used as it is.
  progress?.(`downloading its npm packages${size ? ` (${size})` : ''}`);
  await runLogged('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, log, signal });
  writeFileSync(stampOf(modules), hash);
}

/** Runs a tool whose words go to a log; when it fails, its last words are told. */
export async function runLogged(file, args, { cwd, log, signal }) {
  const output = log.open();
  const child = spawn(file, args, { cwd, signal, stdio: ['ignore', output, output] });
  closeSync(output);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  const last = readText(log.path).trimEnd().split('\n').slice(-12).join('\n');
  throw new Problem(`${[file, args[0]].filter(Boolean).join(' ')} failed:\n${last}`, `All of it: ${log.path}`);
}
