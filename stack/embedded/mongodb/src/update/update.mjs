import { ObjectId } from 'bson';
import { copy, encode, isDocument } from '../bson.mjs';
import { same } from '../order/keys.mjs';
import { MongoError, refuseUnless } from '../errors.mjs';
import { valueAt } from '../query/paths.mjs';
import { arrayOperators } from './arrays.mjs';
import { checkPath, removeAt, setAt } from './paths.mjs';
import { valueOperators } from './values.mjs';

const changes = { ...valueOperators, ...arrayOperators };

/** An update, checked before anything is touched: a whole document, or operators on paths. */
export class Update {
  #replacement;
  #steps = [];

  constructor(specification) {
    if (Array.isArray(specification)) throw new MongoError(9, 'Update pipelines are not served here: the update must be a document');
    refuseUnless(isDocument(specification), 9, 'Update argument must be an object');
    const names = Object.keys(specification);
    if (!names.some(name => name.startsWith('$'))) { this.#replacement = specification; return; }
    for (const name of names) {
      refuseUnless(name in changes || ['$setOnInsert', '$unset', '$rename'].includes(name), 9,
        `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`);
      refuseUnless(isDocument(specification[name]), 9, `Modifiers operate on fields but we found another type for ${name}`);
      for (const [path, operand] of Object.entries(specification[name])) this.#steps.push({ name, path, operand });
    }
    this.#refuseConflicts();
  }

  get isReplacement() { return this.#replacement !== undefined; }

  /** The document after the update; `inserting` says that an upsert makes it. */
  apply(document, inserting = false) {
    const result = this.isReplacement ? this.#replaced(document) : copy(document);
    for (const { name, path, operand } of this.#steps) this.#step(result, name, path, operand, inserting);
    refuseUnless(document._id === undefined || (result._id !== undefined && same(result._id, document._id)), 66,
      "Performing an update on the path '_id' would modify the immutable field '_id'");
    return result;
  }

  /** The document that an upsert inserts: what the query says must be equal, then the update. */
  insert(conditions) {
    const start = {};
    for (const [path, operator, operand] of conditions)
      if (operator === '$eq' && (path === '_id' || !this.isReplacement)) setAt(start, path, operand);
    const { _id = new ObjectId(), ...rest } = this.apply(start, true);
    return { _id, ...rest };
  }

  #replaced(document) {
    const { _id = document._id, ...rest } = this.#replacement;
    return _id === undefined ? { ...rest } : { _id, ...rest };
  }

  #step(result, name, path, operand, inserting) {
    if (name === '$unset') removeAt(result, path);
    else if (name === '$rename') {
      const value = valueAt(result, path);
      removeAt(result, path);
      if (value !== undefined) setAt(result, operand, value);
    } else if (name === '$setOnInsert') { if (inserting) setAt(result, path, operand); }
    else {
      const value = changes[name](valueAt(result, path), operand, path);
      if (value !== undefined) setAt(result, path, value);
    }
  }

  #refuseConflicts() {
    const renamed = this.#steps.filter(step => step.name === '$rename').map(step => step.operand);
    for (const target of renamed) refuseUnless(typeof target === 'string', 2, "The 'to' field for $rename must be a string");
    const paths = [...this.#steps.map(step => step.path), ...renamed];
    paths.forEach(checkPath);
    const sorted = paths.map(path => `${path}.`).sort();
    for (let i = 1; i < sorted.length; i++)
      refuseUnless(!sorted[i].startsWith(sorted[i - 1]), 40, `Updating the path '${sorted[i].slice(0, -1)}' would create a conflict at '${sorted[i - 1].slice(0, -1)}'`);
  }
}

export const differs = (a, b) => Buffer.compare(encode(a), encode(b)) !== 0;
