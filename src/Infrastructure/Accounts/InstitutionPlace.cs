namespace MerajutASA.Infrastructure.Accounts;

/// <summary>An institution's or company's name and the code of the region in which it stands.</summary>
public sealed record InstitutionPlace(Guid Id, string Name, string RegionCode);
