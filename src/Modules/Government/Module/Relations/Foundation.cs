using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>A foundation (yayasan), as its deed and the ministry of law's decree say (UU 16/2001 jo. UU 28/2004).</summary>
[Class(DataClass.Internal)]
internal sealed class Foundation : RegisterEntry
{
    public string? DeedNumber { get; set; }

    public DateOnly? DeedOn { get; set; }

    /// <summary>Of the ministry of law: by it a foundation is a legal person.</summary>
    public string? DecreeNumber { get; set; }

    public DateOnly? DecreeOn { get; set; }
}
