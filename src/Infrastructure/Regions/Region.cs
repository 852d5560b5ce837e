using MerajutASA.Infrastructure.Words;

namespace MerajutASA.Infrastructure.Regions;

/// <summary>One region. A code that is no longer used is not current; <paramref name="ReplacedBy"/> says what took its place, if known.</summary>
public sealed record Region(string Code, string Name, bool IsCurrent = true, string? ReplacedBy = null)
{
    public RegionLevel Level { get; } = RegionCode.LevelOf(Code);

    internal string Folded { get; } = Folding.Of(Name);
}
