using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>A warning of one institution.</summary>
/// <param name="QuietUntil">Judged, and quiet until then; null while it waits for somebody.</param>
[Class(DataClass.Confidential)]
internal sealed record WarningLine(Guid Institution, string Name, string RegionCode, RaisedWarning Warning, WarningDecision? Decision, DateOnly? QuietUntil)
{
    public bool IsOpen => QuietUntil is null;
}
