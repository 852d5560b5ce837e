using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>How a refusal stands in the audit log: its code and the fields at fault, never what was typed.</summary>
internal static class Refusals
{
    public static string Detail<T>(Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.NotFound => "not-found",
        Outcome<T>.Refused refused => refused.Code,
        Outcome<T>.Invalid invalid => $"invalid: {string.Join(' ', invalid.Errors.Select(error => $"{error.Field}={error.Code}"))}",
        Outcome<T>.Conflict => "conflict",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a refusal."),
    };
}
