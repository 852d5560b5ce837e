import { Context } from 'mingo/core';
import { Query } from 'mingo/query';
import { isDocument, withPatterns } from '../bson.mjs';
import { refuseUnless } from '../errors.mjs';
import { operators } from './operators.mjs';

const context = Context.init({ query: operators });

/** A query document, compiled; also what it says about single fields, for the choice of an index. */
export class Filter {
  #query;

  constructor(specification = {}, variables = {}) {
    refuseUnless(isDocument(specification), 14, 'a query filter must be an object');
    this.specification = specification;
    this.#query = new Query(withPatterns(specification), { context, variables, scriptEnabled: false });
  }

  test(document) { return this.#query.test(document); }

  /** Conditions all of which must hold, as [path, operator, operand]. */
  get conditions() { return [...conditionsOf(this.specification)]; }
}

export const isOperation = value => isDocument(value) && Object.keys(value)[0]?.startsWith('$') && !('$ref' in value);

function* conditionsOf(specification) {
  for (const [name, value] of Object.entries(specification)) {
    if (name === '$and') for (const part of value) yield* conditionsOf(part);
    else if (!name.startsWith('$')) {
      if (isOperation(value)) for (const [operator, operand] of Object.entries(value)) yield [name, operator, operand];
      else yield [name, '$eq', value];
    }
  }
}
