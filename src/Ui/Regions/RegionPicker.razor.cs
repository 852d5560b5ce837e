using MerajutASA.Infrastructure.Regions;
using MerajutASA.Ui.Forms;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Ui.Regions;

/// <summary>
/// Picks a region, level by level or by search. The value is the deepest code chosen so far, so that a form says what is still missing
/// and a filter takes any level.
/// </summary>
public sealed partial class RegionPicker : ErrorAware
{
    private RegionTree? tree;
    private Failure? failure;
    private int searches;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public bool Required { get; set; }

    /// <summary>Region code; null when nothing is chosen.</summary>
    [Parameter] public string? Value { get; set; }

    [Parameter] public EventCallback<string?> ValueChanged { get; set; }

    /// <summary>Only in this region, such as an officer's own; its levels are shown and fixed. Empty is the whole country.</summary>
    [Parameter] public string Within { get; set; } = "";

    /// <summary>The last level that is asked for.</summary>
    [Parameter] public RegionLevel Deepest { get; set; } = RegionLevel.Village;

    private IEnumerable<RegionLevel> Levels => Enum.GetValues<RegionLevel>().Where(level => level <= Deepest);

    private RegionLevel? Fixed => Within.Length == 0 ? null : RegionCode.LevelOf(Within);

    // Nothing chosen yet, or something out of reach: the fixed levels still show.
    private string Chosen => Value is { Length: > 0 } && RegionCode.IsWellFormed(Value) && RegionCode.Holds(Within, Value) ? Value : Within;

    protected override async Task OnInitializedAsync()
    {
        base.OnInitialized();
        await ReadAsync();
    }

    private async Task ReadAsync() => failure = await Attempt.RunAsync(async () => tree = await Regions.GetAsync());

    private Region? At(RegionLevel level)
    {
        var code = RegionCode.UpTo(Chosen, level);
        return tree?.Find(code) is { } region && region.Level == level ? region : null;
    }

    private string CodeAbove(RegionLevel level) => RegionCode.UpTo(Chosen, level - 1);

    private bool IsOpen(RegionLevel level) =>
        tree is not null && !(level <= Fixed) && (level == RegionLevel.Province || At(level - 1) is not null);

    private IEnumerable<Region> FindAt(RegionLevel level, string? typed) => tree!.Search(typed, level, CodeAbove(level), most: 100);

    private IEnumerable<Region> FindAnywhere(string? typed) =>
        typed?.Trim().Length < 3 ? [] : tree!.Search(typed, Deepest, Within, most: 20);

    private string Path(Region region) => tree!.NameOf(region.Code);

    // What was found stands in the levels below; the search is then empty again.
    private Task FoundAsync(Region? region)
    {
        searches++;
        return region is null ? Task.CompletedTask : ChooseAsync(region.Code);
    }

    private Task ChooseAsync(string? code) => ValueChanged.InvokeAsync(string.IsNullOrEmpty(code) ? null : code);
}
