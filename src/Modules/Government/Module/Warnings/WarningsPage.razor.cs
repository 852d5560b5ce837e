using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Ui.Boards;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>The warnings that wait for a judgement; those that were judged on request.</summary>
public sealed partial class WarningsPage
{
    // More would not be read but narrowed.
    private const int Most = 200;

    private RegionTree? tree;

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "rule")] private string? RuleName { get; set; }

    [SupplyParameterFromQuery(Name = "show")] private string? Shown { get; set; }

    [Inject] private WarningReading Reading { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    private WarningRule? Rule => Codes.Find<WarningRule>(RuleName);

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Text is { Length: > 0 } ? new FilterChip("q", T["Chip.Text", Text]) : null,
            Rule is { } rule ? new FilterChip("rule", T[$"Rule.{rule}"]) : null,
            Shown == "all" ? new FilterChip("show", T["Show.All"]) : null,
        }.OfType<FilterChip>(),
    ];

    private async Task<Outcome<IReadOnlyList<WarningLine>>> FindAsync()
    {
        tree ??= await Regions.GetAsync();
        var outcome = await Reading.RunAsync(await Actors.GetAsync());
        if (outcome is not Outcome<IReadOnlyList<WarningLine>>.Done(var lines))
            return outcome;
        var part = Folding.Of(Text ?? "");
        return new Outcome<IReadOnlyList<WarningLine>>.Done(
            [.. lines.Where(line => (Shown == "all" || line.IsOpen) && (Rule is null || line.Warning.Rule == Rule) && Folding.Of(line.Name).Contains(part, StringComparison.Ordinal))]);
    }
}
