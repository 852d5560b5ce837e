import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { program } from '../instance/tools.mjs';

const script = fileURLToPath(new URL('../../merajut', import.meta.url));

/** The script on a machine that has these programs and nothing else but the usual tools. */
function on(programs) {
  const bin = mkdtempSync(join(tmpdir(), 'merajut-path-'));
  for (const tool of ['bash', 'readlink', 'dirname', 'grep']) symlinkSync(program(tool), join(bin, tool));
  for (const [name, says] of Object.entries(programs)) writeFileSync(join(bin, name), `#!${program('bash')}\nprintf '%s\\n' '${says}'\n`, { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync(program('bash'), [script, 'status'], { encoding: 'utf8', env: { PATH: bin } });
  return { status, stdout, stderr };
}

const good = { node: 'v20.0.0', npm: '10.0.0', dotnet: '10.0.100 [/usr/share/dotnet/sdk]' };

test('What is missing or too old is named with how to get it', () => {
  const { node, npm, dotnet, ...nothing } = good;
  for (const [programs, named, remedy] of [
    [nothing, /Node\.js 20 or newer is missing/, /apt-get install -y nodejs npm[^]*nodejs\.org\/en\/download/],
    [{ ...good, node: 'v18.20.4' }, /Node\.js v18\.20\.4 is too old/, /sudo tar -xz --strip-components=1/],
    [{ node, dotnet }, /npm.* is missing/, /apt-get install -y npm/],
    [{ node, npm }, /The \.NET 10 SDK is missing\./, /dotnet-install\.sh/],
    [{ ...good, dotnet: '8.0.100 [/usr/share/dotnet/sdk]' }, /The \.NET 10 SDK is missing; here is 8\.0\.100/, /--channel 10\.0/],
    [{ ...good, dotnet: '' }, /here is a runtime without any SDK/, /--channel 10\.0/],
  ]) {
    const { status, stderr } = on(programs);
    assert.equal(status, 69);
    assert.match(stderr, named);
    assert.match(stderr, remedy);
  }
});

test('Where everything is there, the command itself takes over', () => {
  const { status, stdout } = on(good);
  assert.equal(status, 0);
  // The false node says its version again: it was called with the command.
  assert.equal(stdout, 'v20.0.0\n');
});
