/** How everything lies in one ordered key space; ids are big-endian so that what belongs together lies together. */
const prefix = (kind, id) => {
  const key = Buffer.alloc(5);
  key.write(kind, 'latin1');
  key.writeUInt32BE(id, 1);
  return key;
};

export const catalogKey = namespace => Buffer.from(`c${namespace}`);
export const documents = collectionId => prefix('d', collectionId);
export const entries = indexId => prefix('i', indexId);
export const idOf = key => key.readUInt32BE(1);
export const retries = session => Buffer.concat([Buffer.from('r'), Buffer.from(session)]);

export function retryKey(session, number, statement) {
  const tail = Buffer.alloc(12);
  tail.writeBigInt64BE(number);
  tail.writeUInt32BE(statement, 8);
  return Buffer.concat([retries(session), tail]);
}
