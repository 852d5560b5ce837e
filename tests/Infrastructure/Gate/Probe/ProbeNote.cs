using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Tests.Gate.Probe;

[Class(DataClass.Restricted), AboutChild(nameof(ChildId))]
internal sealed class ProbeNote : GuardedRow
{
    public static readonly SealedField<string> Text = new("probe.note");

    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required Guid ChildId { get; init; }

    public required Sealed<string> Body { get; set; }
}
