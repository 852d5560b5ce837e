/** Lets ClickHouse compute something and gives its version. */
export async function askClickHouse(address, { user, password }) {
  const answer = await fetch(`${address}/?default_format=TabSeparated`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` },
    body: 'SELECT version(), sum(number) FROM numbers(10)',
    signal: AbortSignal.timeout(5_000),
  });
  const text = (await answer.text()).trim();
  const [version, sum] = text.split('\t');
  if (!answer.ok || sum !== '45') throw new Error(`it answered ${answer.status}: ${text.slice(0, 200)}`);
  return version;
}
