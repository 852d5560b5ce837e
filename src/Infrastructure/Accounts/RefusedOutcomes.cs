using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts;

internal static class RefusedOutcomes
{
    /// <summary>The same refusal for another type of result.</summary>
    public static Outcome<TTo> As<TFrom, TTo>(this Outcome<TFrom> outcome) => outcome switch
    {
        Outcome<TFrom>.NotFound => new Outcome<TTo>.NotFound(),
        Outcome<TFrom>.Refused refused => new Outcome<TTo>.Refused(refused.Code, refused.Arguments),
        Outcome<TFrom>.Invalid invalid => new Outcome<TTo>.Invalid(invalid.Errors),
        Outcome<TFrom>.Conflict => new Outcome<TTo>.Conflict(),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a refusal."),
    };
}
