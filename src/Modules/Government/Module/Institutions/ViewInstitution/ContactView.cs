namespace MerajutASA.Modules.Government.Institutions.ViewInstitution;

/// <summary>Whom to ask for; null where the institution's key was destroyed.</summary>
internal sealed record ContactView(int Version, string? Name, string? Phone, string? Email);
