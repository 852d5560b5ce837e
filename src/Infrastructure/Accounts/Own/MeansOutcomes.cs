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
}
