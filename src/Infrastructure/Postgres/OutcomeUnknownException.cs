namespace MerajutASA.Infrastructure.Postgres;

/// <summary>The answer to a commit was lost and the server could not say what became of it. Look before doing it again.</summary>
public sealed class OutcomeUnknownException(Guid operation, Exception cause)
    : Exception($"Operation {operation}: whether it was kept is not known.", cause)
{
    public Guid Operation { get; } = operation;
}
