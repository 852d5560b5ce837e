using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Business.Permits;

namespace MerajutASA.Modules.Business.Needs;

/// <summary>One need.</summary>
/// <param name="Permit">Under which it was opened; of a draft the one that holds today, if any.</param>
/// <param name="TakesPledges">Whether a company may pledge today.</param>
[Class(DataClass.Internal)]
internal sealed record NeedView(NeedRow Row, int Version, string Description, int? Quantity, string? Unit, Deductibility Deductibility, PermitLine? Permit, bool TakesPledges, DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, DateOnly Today);
