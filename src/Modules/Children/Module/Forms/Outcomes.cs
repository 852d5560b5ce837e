using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Forms;

/// <summary>Handing a refusal on.</summary>
internal static class Outcomes
{
    /// <summary>The same refusal where another value was promised.</summary>
    public static Outcome<TOther> As<T, TOther>(this Outcome<T> outcome) => outcome switch
    {
        Outcome<T>.NotFound => new Outcome<TOther>.NotFound(),
        Outcome<T>.Refused refused => new Outcome<TOther>.Refused(refused.Code, refused.Arguments),
        Outcome<T>.Invalid invalid => new Outcome<TOther>.Invalid(invalid.Errors),
        Outcome<T>.Conflict => new Outcome<TOther>.Conflict(),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not a refusal."),
    };
}
