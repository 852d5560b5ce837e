using MerajutASA.Infrastructure.Regions;

namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>What a list is narrowed to; nothing set is everything in sight.</summary>
/// <param name="Text">Part of the name; case, accents and spaces do not matter. Natural persons are not found by it.</param>
/// <param name="Region">A region and all below it.</param>
/// <param name="Code">One kind of supporter, or one field of programmes.</param>
/// <param name="Ended">Only what has ended, or only what stands.</param>
internal sealed record EntryFilter(string? Text = null, string? Region = null, string? Code = null, bool? Ended = null)
{
    public const string TextKey = "q";
    public const string RegionKey = "region";
    public const string CodeKey = "kind";
    public const string EndedKey = "ended";

    public static EntryFilter Read(Func<string, string?> asked) => new(
        asked(TextKey),
        RegionCode.IsWellFormed(asked(RegionKey)) ? asked(RegionKey) : null,
        asked(CodeKey) is { Length: > 0 } code ? code : null,
        asked(EndedKey) switch { "yes" => true, "no" => false, _ => null });
}
