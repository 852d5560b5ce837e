import { browser as browserHere, hasPgaudit, postgresVersions, program } from '../instance/tools.mjs';
import { downloadSize, install, offered, offeredPostgres, refresh } from './apt.mjs';
import { announce } from './downloads.mjs';
import { Problem } from './say.mjs';

/** Sees to the distribution's packages: as root installs what is missing, otherwise names it and the command. */
export async function ensurePackages(instance, { browser = false } = {}) {
  let missing = missingPackages({ browser });
  if (missing.length === 0) return;
  if (instance.uid !== 0)
    throw new Problem(`Missing here: ${missing.join(', ')}.`, `sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`);
  if (!program('apt-get')) throw new Problem(`Missing here: ${missing.join(', ')}.`, 'Only Debian and Ubuntu are known to this command: install them by hand.');
  if (offeredPostgres() === null) await refresh();
  missing = missingPackages({ browser });
  const megabytes = downloadSize(missing);
  if (megabytes) announce([{ what: 'packages of the distribution', megabytes }]);
  await install(missing).catch(async () => {
    // Lists that are there may be older than the packages they name.
    await refresh();
    await install(missing);
  });
}

function missingPackages({ browser }) {
  const version = postgresVersions().at(-1);
  const wanted = version ?? offeredPostgres() ?? 15;
  if (wanted < 15) throw new Problem(`This distribution offers PostgreSQL ${wanted}; 15 or newer is needed.`, 'Use Debian 12 or Ubuntu 24.04, or add the PostgreSQL project\'s own packages (apt.postgresql.org).');
  return [
    !version && `postgresql-${wanted}`,
    !hasPgaudit(wanted) && `postgresql-${wanted}-pgaudit`,
    !program('pgbouncer') && 'pgbouncer',
    !program('redis-server') && 'redis-server',
    // Ubuntu has it under the other name alone, as a snap.
    browser && !browserHere() && (offered(['chromium', 'chromium-browser']) ?? 'chromium'),
  ].filter(Boolean);
}
