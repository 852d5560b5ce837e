using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Ui.Frame;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Ui.Loading;

/// <summary>What a page says when something did not happen; <see cref="FailureNotice"/> finds the words.</summary>
public abstract record Failure
{
    private Failure()
    {
    }

    /// <summary>There is no such thing, or the reader may not see it.</summary>
    public sealed record Absent : Failure;

    /// <summary>A rule forbids it; the sentence is the module's.</summary>
    public sealed record Refused(string Sentence) : Failure;

    /// <summary>Somebody else changed the thing since it was read.</summary>
    public sealed record Overtaken : Failure;

    /// <summary>The answer to the saving was lost: it may have been kept, and doing it again may do it twice.</summary>
    public sealed record Uncertain : Failure;

    /// <summary>The session has ended.</summary>
    public sealed record SignedOut : Failure;

    /// <summary>The store that does not answer, as <see cref="StoreUnavailableException.Store"/> names it.</summary>
    public sealed record Unavailable(string Store) : Failure;

    /// <summary>Our mistake; the log knows more under the reference.</summary>
    public sealed record Unexpected(string Reference) : Failure;

    public static Failure Of(Exception exception) => exception switch
    {
        StoreUnavailableException unavailable => new Unavailable(unavailable.Store),
        SessionRefusedException => new SignedOut(),
        OutcomeUnknownException => new Uncertain(),
        _ => new Unexpected(Reference.Current),
    };

    /// <summary>Null for what was done, and for wrong fields, which a form shows itself.</summary>
    public static Failure? Of<T>(Outcome<T> outcome, IStringLocalizer texts) => outcome switch
    {
        Outcome<T>.NotFound => new Absent(),
        Outcome<T>.Refused refused => new Refused(texts[refused.Code, refused.Arguments]),
        Outcome<T>.Conflict => new Overtaken(),
        _ => null,
    };
}
