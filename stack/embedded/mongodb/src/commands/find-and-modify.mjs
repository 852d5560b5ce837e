import { refuseUnless } from '../errors.mjs';
import { Filter } from '../query/filter.mjs';
import { projection } from '../query/projection.mjs';
import { scan } from '../query/scan.mjs';
import { sorted } from '../query/sort.mjs';
import { Retry } from '../store/retries.mjs';
import { Write } from '../store/write.mjs';
import { Update, differs } from '../update/update.mjs';
import { typed } from '../bson.mjs';
import { namespaceOf } from './names.mjs';

export const findAndModify = {
  write: true, fields: ['query', 'sort', 'remove', 'update', 'new', 'fields', 'upsert'],
  run: (command, context) => context.catalog.inTurn(namespaceOf(command, context.database), async () => {
    refuseUnless(Boolean(command.remove) !== (command.update !== undefined), 9, 'Either an update or remove=true must be specified');
    refuseUnless(!(command.remove && (command.upsert || command.new)), 9, "Cannot specify both upsert=true or new=true and remove=true");
    const work = { filter: new Filter(command.query), project: projection(command.fields), update: command.remove ? undefined : new Update(command.update) };
    const retry = await Retry.begin(context.store, command);
    const before = await retry.recall(0);
    if (before) return before;
    const collection = context.catalog.getOrDraft(namespaceOf(command, context.database));
    const write = new Write(context, collection);
    const result = await modify(command, work, write, await pick(command, work.filter, collection, context));
    const shown = result.value === null ? null : typed([...work.project([result.value])][0]);
    const answer = { ...result, value: shown };
    write.add(retry.record(0, answer));
    if (result.lastErrorObject.n > 0 || retry.remembers) await write.commit();
    return answer;
  }),
};

async function pick({ sort }, filter, collection, context) {
  const found = [];
  for await (const document of scan(context, collection, filter)) {
    found.push(document);
    if (!sort) break;
  }
  return (sort ? sorted(found, sort) : found)[0];
}

async function modify(command, { filter, update }, write, document) {
  if (document && command.remove) {
    write.remove(document);
    return { lastErrorObject: { n: 1 }, value: document };
  }
  if (document) {
    const after = update.apply(document);
    if (differs(document, after)) await write.replace(document, after);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: command.new ? after : document };
  }
  if (!command.upsert) return { lastErrorObject: command.remove ? { n: 0 } : { n: 0, updatedExisting: false }, value: null };
  const made = update.insert(filter.conditions);
  await write.insert(made);
  return { lastErrorObject: { n: 1, updatedExisting: false, upserted: made._id }, value: command.new ? made : null };
}
