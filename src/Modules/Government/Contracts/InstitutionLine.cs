using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Contracts;

/// <summary>What other modules show of an institution. The region is a village's code (<c>33.74.01.1001</c>).</summary>
[Class(DataClass.Internal)]
public sealed record InstitutionLine(Guid Id, string Name, string RegionCode, InstitutionState State);
