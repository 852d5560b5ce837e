using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Contracts;

/// <summary>What others show of a company.</summary>
[Class(DataClass.Internal)]
public sealed record CompanyLine(Guid Id, string Name, string RegionCode, CompanyState State);
