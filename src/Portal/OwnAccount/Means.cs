using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Loading;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Portal.OwnAccount;

/// <summary>What pages about one's own means of signing in say when something is refused.</summary>
internal static class Means
{
    /// <summary>As <see cref="Failure.Of{T}"/>, with the time of a lock-out in the reader's own form.</summary>
    public static Failure? FailureOf<T>(Outcome<T> outcome, IStringLocalizer texts) =>
        outcome is Outcome<T>.Refused { Arguments: [DateTimeOffset until] } locked
            ? new Failure.Refused(texts[locked.Code, Formats.Moment(until.AddSeconds(59))])
            : Failure.Of(outcome, texts);
}
