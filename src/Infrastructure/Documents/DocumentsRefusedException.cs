namespace MerajutASA.Infrastructure.Documents;

/// <summary>
/// An actor without a scope, above whose clearance the data stands, or who writes into somebody else's scope; or a type that would store
/// openly what has to be sealed. A broken promise of the code that called, since pages and use cases ask for nothing of the kind.
/// </summary>
public sealed class DocumentsRefusedException(string reason) : Exception(reason);
