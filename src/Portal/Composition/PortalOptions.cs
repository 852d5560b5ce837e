namespace MerajutASA.Portal.Composition;

/// <summary>What an operator says about this portal.</summary>
internal sealed class PortalOptions
{
    public const string Section = "Merajut";

    /// <summary>Name and way to reach the data protection officer, shown on every page (UU PDP art. 53).</summary>
    public string? DataProtectionOfficer { get; set; }
}
