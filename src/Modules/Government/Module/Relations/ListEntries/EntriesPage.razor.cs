using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.ViewEntry;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace MerajutASA.Modules.Government.Relations.ListEntries;

/// <summary>One of the registers as a board; which one is in the address.</summary>
public sealed partial class EntriesPage
{
    private RegionTree? tree;

    /// <summary>The stored name of a kind.</summary>
    [Parameter] public string Kind { get; set; } = "";

    [Inject] private ListEntries UseCase { get; set; } = default!;

    [Inject] private RegionCatalog Regions { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private ILedger? Ledger => Ledgers.Find(Codes.Find<PartyKind>(Kind));

    private EntryField? CodeField => Ledger?.Fields.FirstOrDefault(each => each.Kind == FieldKind.Code);

    private EntryFilter Asked
    {
        get
        {
            var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
            return EntryFilter.Read(name => query.TryGetValue(name, out var value) ? value.ToString() : null);
        }
    }

    /// <summary>The way up from the chosen region, itself, and what lies below, down to regencies.</summary>
    private IEnumerable<Region> RegionsToChoose => tree is null ? [] :
        tree.PathOf(Asked.Region).Concat(tree.Children(Asked.Region ?? "")).Where(region => region.Level <= RegionLevel.Regency);

    private IReadOnlyList<FilterChip> Chips =>
    [
        .. new[]
        {
            Asked.Text is { Length: > 0 } text ? new FilterChip(EntryFilter.TextKey, T["Chip.Text", text]) : null,
            Asked.Region is { } region ? new FilterChip(EntryFilter.RegionKey, tree?.NameOf(region) ?? region) : null,
            Asked.Code is { } code && CodeField?.Codes.Contains(code) == true ? new FilterChip(EntryFilter.CodeKey, T[$"{CodeField.Name}.{code}"]) : null,
            Asked.Ended is { } ended ? new FilterChip(EntryFilter.EndedKey, T[$"{(ended ? "Over" : "Stands")}.{Ledger!.Kind}"]) : null,
        }.OfType<FilterChip>(),
    ];

    private IReadOnlyList<BoardColumn<EntryView>> Columns(ILedger ledger) =>
    [
        new("name", T[$"Name.{ledger.Kind}"], row => T.Called(row.Party, new PartyLine(row.Party, row.Name, row.RegionCode, row.IsOver))) { Sortable = true },
        .. ledger.Fields.Where(field => field.InList).Select(field => new BoardColumn<EntryView>(
            field.Kind == FieldKind.Region ? "region" : field.Name, T[$"Field.{field.Name}"], row => T.Value(tree, field, row.Form[field.Name], row.Parties))
            {
                Sortable = field.Kind is FieldKind.Region or FieldKind.Day or FieldKind.Code,
                Unbroken = field.Kind == FieldKind.Day,
            }),
        new("ended", T["Field.State"], row => State(row)) { Sortable = true },
    ];

    private RenderFragment State(EntryView row) => builder =>
    {
        builder.OpenComponent<Tag>(0);
        builder.AddComponentParameter(1, nameof(Tag.Text), T[$"{(row.IsOver ? "Over" : "Stands")}.{row.Kind}"].Value);
        builder.AddComponentParameter(2, nameof(Tag.Kind), EntryWords.Tone(row.IsOver));
        builder.CloseComponent();
    };

    private async Task<Outcome<BoardPage<EntryView>>> FindAsync(BoardQuery query)
    {
        tree = await Regions.GetAsync();
        var outcome = await UseCase.RunAsync(await Actors.GetAsync(), Ledger!.Kind, EntryFilter.Read(name => query[name]), query.Page);
        return outcome is Outcome<EntryBoard>.Done { Result: var board }
            ? new BoardPage<EntryView>(board.Page, board.Count)
            : new Outcome<BoardPage<EntryView>>.NotFound();
    }
}
