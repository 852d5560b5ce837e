/** Something that a person can put right: told in words, without a stack trace. */
export class Problem extends Error {
  constructor(message, remedy) {
    super(message);
    this.name = 'Problem';
    this.remedy = remedy;
  }

  /** The message, and below it the command or step that puts it right. */
  get told() {
    return this.remedy ? `${this.message}\n  ${this.remedy.replaceAll('\n', '\n  ')}` : this.message;
  }
}

/** Progress goes to standard error, so that an answer on standard output stays clean for scripts. */
export const say = text => process.stderr.write(`${text}\n`);

/** Says what is being done and, at the end, how long it took. */
export async function step(title, work) {
  const began = performance.now();
  say(`· ${title}`);
  const result = await work();
  say(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** Lines up cells under their headings. */
export function table(headings, rows) {
  const cells = [headings, ...rows].map(row => row.map(cell => String(cell ?? '')));
  const widths = headings.map((_, column) => Math.max(...cells.map(row => row[column].length)));
  return cells.map(row => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}

/** Words for a failure that no code foresaw; a full disk is named as such. */
export function explain(error) {
  if (error instanceof Problem) return error.told;
  if (error.code === 'ENOSPC') return `The disk is full${error.path ? ` at ${error.path}` : ''}. Free some space and run this again.`;
  return error.stack ?? String(error);
}
