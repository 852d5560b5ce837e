using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Cache.Queries;

/// <summary>Carries a refusal past the cache, which keeps only answers.</summary>
internal sealed class NoAnswerException<T>(Outcome<T> outcome) : Exception("A refusal is not kept.")
{
    public Outcome<T> Outcome { get; } = outcome;
}
