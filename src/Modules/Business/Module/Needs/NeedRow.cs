using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>A line of the list of needs.</summary>
/// <param name="Promised">Rupiah promised, come or not.</param>
/// <param name="Received">Rupiah that have come.</param>
[Class(DataClass.Internal)]
internal sealed record NeedRow(Guid Id, Guid Institution, string InstitutionName, GiftKind Kind, string Title, long Goal, long Promised, long Received, DateOnly OpenUntil, NeedState State)
{
    public long Open => Math.Max(0, Goal - Promised);
}
