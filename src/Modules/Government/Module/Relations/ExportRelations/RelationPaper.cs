using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Relations.FindConflicts;
using MerajutASA.Modules.Government.Relations.Web;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Papers;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Relations.ExportRelations;

/// <summary>A list about relations as tables with their words, as its page says them.</summary>
internal sealed class RelationPaper(Actor actor, RegionTree regions, IStringLocalizer<Relations.Texts> words, IStringLocalizer<Texts> texts)
{
    private readonly WebWords _web = new(actor, regions, words);

    public Paper Of(TakenList taken, string? region) => new(
        Title(taken.List),
        [texts["FactRegion", region is null ? texts["WholeReach"].Value : regions.NameOf(region)], texts["FactAt", Formats.Moment(taken.At)]])
    {
        Sections = [.. Tables(taken).Select(table => new PaperSection(table.Caption) { Tables = [table] })],
        Notes = RelationLists.RegisterOf(taken.List) is null ? [words[$"HowFound{taken.List}"]] : [],
    };

    public string Title(RelationList list) => RelationLists.RegisterOf(list) is { } kind ? words[$"List.{kind}"] : words[$"Tab.{list}"];

    private IEnumerable<PaperTable> Tables(TakenList taken) => taken.List switch
    {
        RelationList.Hubs => [Hubs(taken), Gaps(taken)],
        RelationList.Communities => [Communities(taken)],
        RelationList.Conflicts => [Conflicts(taken)],
        _ => [Entries(taken)],
    };

    private PaperTable Entries(TakenList taken)
    {
        var kind = RelationLists.RegisterOf(taken.List)!.Value;
        var fields = Ledgers.Of(kind).Fields.Where(field => field.Name != Ledgers.Name).ToList();
        return new PaperTable(
            words[$"List.{kind}"],
            [new(words[$"Name.{kind}"]), .. fields.Select(field => new PaperColumn(words[$"Field.{field.Name}"])), new(words["Field.State"]), new(texts["Id"])],
            [.. taken.Entries.Select(entry => new PaperRow(
            [
                new(words.Called(entry.Party, new PartyLine(entry.Party, entry.Name, entry.RegionCode, entry.IsOver))),
                .. fields.Select(field => new PaperCell(words.Value(regions, field, entry.Form[field.Name], entry.Parties) ?? "")),
                new(words[$"{(entry.IsOver ? "Over" : "Stands")}.{kind}"]), new(entry.Id.ToString()),
            ]))]);
    }

    private PaperTable Hubs(TakenList taken) => new(
        words["Hubs"], [new(words["Field.Name"]), new(words["What"]), new(words["TiesCount"], true), new(words["Between"], true)],
        [.. taken.Hubs!.Hubs.Select(hub => new PaperRow(
        [
            new(words.Called(hub.Party, taken.Hubs.Lines[hub.Party])), new(words[$"Kind.{hub.Party.Kind}"]), PaperCell.Of(hub.Ties),
            new(hub.Between.ToString("P1", CultureInfo.CurrentCulture), hub.Between),
        ]))]);

    private PaperTable Gaps(TakenList taken) => new(
        words["Gaps"], [new(words["Kind.Institution"]), new(words["Kind.Region"]), new(words["Lacks"])],
        [.. taken.Hubs!.Gaps.Select(gap => new PaperRow(
        [
            new(gap.Institution.Name ?? ""), new(_web.Place(gap.Institution.RegionCode)),
            new(words[gap is { HasNoFoundation: true, HasNoSupporter: true } ? "LacksBoth" : gap.HasNoSupporter ? "LacksSupporter" : "LacksFoundation"]),
        ]))]);

    private PaperTable Communities(TakenList taken) => new(
        words["Tab.Communities"], [new(words["Around1"]), new(words["Members"]), new(words["BestTied"])],
        [.. taken.Communities.Select(group => new PaperRow(
        [
            new(group.First is [var first, ..] ? words.Called(first.Party, first) : ""),
            new(string.Join(", ", group.Counts.Select(pair => words["CountOf", Formats.Number(pair.Value), words[$"Kind.{pair.Key}"]].Value))),
            new(string.Join(", ", group.First.Skip(1).Select(line => words.Called(line.Party, line)))),
        ]))]);

    private PaperTable Conflicts(TakenList taken) => new(
        words["Tab.Conflicts"], [new(words["Kind.Person"]), new(words["Why"]), new(words["Kind.Foundation"]), new(words["Kind.Agreement"])],
        [.. taken.Conflicts!.Conflicts.Select(conflict => new PaperRow(
        [
            new(words.Called(taken.Conflicts, conflict.Person)), new(words.Why(taken.Conflicts, conflict)), new(words.Called(taken.Conflicts, conflict.Foundation)),
            new(conflict.Agreement is { } agreement ? words.Called(taken.Conflicts, agreement) : ""),
        ]))]);
}
