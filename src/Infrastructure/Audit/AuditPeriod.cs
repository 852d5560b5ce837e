using System.Globalization;
using MerajutASA.Infrastructure.Encryption;

namespace MerajutASA.Infrastructure.Audit;

/// <summary>
/// The calendar month (UTC) under whose key search terms are sealed: a term may name anybody, also somebody who is not in here and so has
/// no key. When terms need no longer be kept, the month's key is destroyed and the trail stays whole.
/// </summary>
internal static class AuditPeriod
{
    public static readonly SealedField<string> Term = new("audit.search-term");

    /// <summary>The id is the month's own, as an RFC 9562 UUID of version 8: every process makes the same.</summary>
    public static Subject At(DateTimeOffset time) => new(
        SubjectKind.AuditPeriod, Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"61756469-7400-8000-8000-{time.UtcDateTime:yyyyMM}000000")));
}
