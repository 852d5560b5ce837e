namespace MerajutASA.Infrastructure.Documents.Files.Scanning;

/// <summary>What a scanner found: nothing, or what it calls the threat.</summary>
public sealed record ScanVerdict(string? Threat)
{
    public bool IsClean => Threat is null;
}
