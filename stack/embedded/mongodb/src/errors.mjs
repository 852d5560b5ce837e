/** Names that MongoDB gives to its codes; any other code is called Location<code>, as there. */
const NAMES = {
  1: 'InternalError', 2: 'BadValue', 9: 'FailedToParse', 13: 'Unauthorized', 14: 'TypeMismatch', 18: 'AuthenticationFailed',
  20: 'IllegalOperation', 26: 'NamespaceNotFound', 27: 'IndexNotFound', 28: 'PathNotViable', 40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound', 50: 'MaxTimeMSExpired', 53: 'InvalidIdField', 59: 'CommandNotFound', 66: 'ImmutableField', 67: 'CannotCreateIndex',
  72: 'InvalidOptions', 73: 'InvalidNamespace', 79: 'UnknownReplWriteConcern', 85: 'IndexOptionsConflict', 86: 'IndexKeySpecsConflict',
  100: 'UnsatisfiableWriteConcern', 168: 'InvalidPipelineOperator', 171: 'CannotIndexParallelArrays', 197: 'InvalidIndexSpecificationOption',
  225: 'TransactionTooOld', 291: 'NoQueryExecutionPlans', 10334: 'BSONObjectTooLarge', 11000: 'DuplicateKey', 14031: 'OutOfDiskSpace',
};

/** An error as MongoDB reports it: code, codeName, errmsg, and what else belongs to that code. */
export class MongoError extends Error {
  constructor(code, message, extra = {}) {
    super(message);
    this.code = code;
    this.codeName = NAMES[code] ?? `Location${code}`;
    this.extra = extra;
  }

  reply() {
    return { ok: 0, errmsg: this.message, code: this.code, codeName: this.codeName, ...this.extra };
  }
}

export function refuseUnless(condition, code, message) {
  if (!condition) throw new MongoError(code, message);
}
