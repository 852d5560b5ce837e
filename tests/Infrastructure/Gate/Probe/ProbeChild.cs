using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Infrastructure.Tests.Gate.Probe;

[Class(DataClass.Restricted), AboutChild(nameof(Id))]
internal sealed class ProbeChild : GuardedRow
{
    public static readonly SealedField<string> Name = new("probe.full-name");

    public required Guid InstitutionId { get; init; }

    public required string RegionCode { get; init; }

    public required Sealed<string> FullName { get; set; }

    public required int BirthYear { get; set; }

    public string Stage { get; set; } = "referral";

    public List<ProbeNote> Notes { get; } = [];
}
