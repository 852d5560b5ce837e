import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { broken, nothing } from './tally.mjs';

const deadline = 25; // five times what is promised, for a busy machine

/** Things going wrong under a load of writes, each round a test; in an instance of its own, after all others have ended. Each kind once, or 200 rounds with --full. */
export const chaosSuite = checkout => ({
  name: 'Chaos',
  needs: 'nobody',
  // Minutes of its own: in a run with --full, or asked for by name.
  isLong: true,
  run: async ({ env }) => {
    const rounds = env.MERAJUT_FULL ? ['--rounds', '200'] : [];
    const child = spawn(join(checkout, 'merajut'), ['chaos', 'sync', '--json', ...rounds], { cwd: checkout, env, stdio: ['ignore', 'pipe', 'inherit'] });
    const [said, code] = await Promise.all([text(child.stdout), new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))]);
    return judge(said, code);
  },
});

/** A round in which anything was lost, doubled or out of order, or that did not end, has failed; so has a comparison that differs at the end. */
export function judge(said, code) {
  const result = said.trim() ? JSON.parse(said.trim().split('\n').at(-1)) : null;
  if (!result?.rounds?.length) return broken;
  const bad = result.rounds.filter(({ lost, twice, outOfOrder, converged }) => lost || twice || outOfOrder || converged === null || converged > deadline);
  const failures = bad.map(({ round, fault, lost, twice, outOfOrder, converged }) =>
    ({ name: `round ${round}, ${fault}`, reason: `lost ${lost}, twice ${twice}, out of order ${outOfOrder}, converged after ${converged ?? 'no'} s` }));
  if (result.different !== 0) failures.push({ name: 'compared at the end', reason: `${result.different} things differ from their source` });
  const failed = failures.length || (code === 0 ? 0 : 1);
  return { ...nothing, passed: result.rounds.length + 1 - failures.length, failed, failures };
}
