import { refuseUnless } from '../errors.mjs';
import { Filter } from '../query/filter.mjs';
import { scan } from '../query/scan.mjs';
import { Retry } from '../store/retries.mjs';
import { settled } from '../store/settled.mjs';
import { Write } from '../store/write.mjs';
import { Update, differs } from '../update/update.mjs';
import { namespaceOf } from './names.mjs';
import { runStatements, total } from './statements.mjs';

export const updateCommand = {
  write: true, fields: ['updates', 'ordered'],
  run: (command, context) => context.catalog.inTurn(namespaceOf(command, context.database), () => settled(context, async context => {
    const retry = await Retry.begin(context.store, command);
    const { results, errors } = await runStatements('update.updates', command.updates, ['q', 'u', 'multi', 'upsert'], command, (statement, index) => one(statement, index, command, retry, context));
    const upserted = results.filter(result => result.upserted).map(({ index, upserted: made }) => ({ index, ...made }));
    return { n: total(results, 'n'), nModified: total(results, 'nModified'), ...(upserted.length > 0 && { upserted }), ...errors };
  })),
};

async function one(statement, index, command, retry, context) {
  refuseUnless(!(retry.remembers && statement.multi), 72, 'Cannot use retryable writes with multi=true');
  const update = new Update(statement.u);
  refuseUnless(!(update.isReplacement && statement.multi), 9, 'multi update is not supported for replacement-style update');
  const filter = new Filter(statement.q);
  const before = await retry.recall(index);
  if (before) return before;
  const collection = context.catalog.getOrDraft(namespaceOf(command, context.database));
  const write = new Write(context, collection);
  const result = { n: 0, nModified: 0 };
  for await (const document of scan(context, collection, filter)) {
    const after = update.apply(document);
    result.n++;
    if (differs(document, after)) { await write.replace(document, after); result.nModified++; }
    if (!statement.multi) break;
  }
  if (result.n === 0 && statement.upsert) {
    const made = update.insert(filter.conditions);
    await write.insert(made);
    Object.assign(result, { n: 1, upserted: { _id: made._id } });
  }
  write.add(retry.record(index, result));
  if (result.nModified > 0 || result.upserted || retry.remembers) await write.commit();
  return result;
}
