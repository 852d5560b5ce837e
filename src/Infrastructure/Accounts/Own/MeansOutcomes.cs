using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts.Own;

/// <summary>Turns "the password was wrong", which had to be committed, into what the person is told.</summary>
internal static class MeansOutcomes
{
    public static readonly FieldError WrongPassword = new("Password", "PasswordWrong");

    public static Outcome<bool> Changed(this Outcome<string?> outcome, Outcome<bool> wrong) => outcome switch
    {
        Outcome<string?>.Done { Result: null } => wrong,
        Outcome<string?>.Done => true,
        _ => outcome.As<string?, bool>(),
    };

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
