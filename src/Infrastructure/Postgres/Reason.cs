using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Why a person overrides, corrects, transfers, exports or deletes; kept sealed under the subject it is about.</summary>
public sealed record Reason(Subject About, string Text)
{
    internal static readonly SealedField<string> Field = new("audit.reason");
}
