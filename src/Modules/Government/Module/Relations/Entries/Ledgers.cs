using MerajutASA.Infrastructure.Postgres;

namespace MerajutASA.Modules.Government.Relations.Entries;

/// <summary>The four registers beside that of institutions, each with its fields in the order of the form.</summary>
internal static class Ledgers
{
    public const string Name = "Name";
    public const string Region = "Region";
    public const string SupporterKindField = "SupporterKind";

    private const int LongestName = 150;

    public static ILedger Foundations { get; } = new Ledger<Foundation>(PartyKind.Foundation, id => new Foundation { Id = id })
        .With(NameOf(), row => row.Name, (row, text) => row.Name = text!)
        .With(new EntryField("DeedNumber", FieldKind.Number) { InList = true }, row => row.DeedNumber, (row, text) => row.DeedNumber = text)
        .WithDay(new EntryField("DeedOn", FieldKind.Day) { IsPast = true }, row => row.DeedOn, (row, day) => row.DeedOn = day)
        .With(new EntryField("DecreeNumber", FieldKind.Number) { InList = true }, row => row.DecreeNumber, (row, text) => row.DecreeNumber = text)
        .WithDay(new EntryField("DecreeOn", FieldKind.Day) { IsPast = true }, row => row.DecreeOn, (row, day) => row.DecreeOn = day)
        .With(RegionOf(), row => row.RegionCode, (row, text) => row.RegionCode = text!);

    public static ILedger Supporters { get; } = new Ledger<Supporter>(PartyKind.Supporter, id => new Supporter { Id = id })
    {
        OfCode = code => Codes.Find<SupporterKind>(code) is { } kind ? row => row.Kind == kind : null,
    }
        .WithCode(new EntryField(SupporterKindField, FieldKind.Code) { Required = true, InList = true, IsFixed = true }, row => row.Kind, (row, kind) => row.Kind = kind)
        // A natural person's name is sealed elsewhere.
        .With(NameOf(), row => row.Name, (row, text) => row.Name = row.Kind == SupporterKind.Person ? "" : text!)
        .With(new EntryField("RegistrationNumber", FieldKind.Number), row => row.RegistrationNumber, (row, text) => row.RegistrationNumber = row.Kind == SupporterKind.Person ? null : text)
        .With(RegionOf(), row => row.RegionCode, (row, text) => row.RegionCode = text!)
        .SortedBy("SupporterKind", row => row.Kind);

    public static ILedger Programmes { get; } = new Ledger<Programme>(PartyKind.Programme, id => new Programme { Id = id })
    {
        IsForHeads = true,
        Owner = "Runner",
        OfCode = code => Codes.Find<ProgrammeField>(code) is { } field ? row => row.Field == field : null,
    }
        .With(NameOf(), row => row.Name, (row, text) => row.Name = text!)
        .WithCode(new EntryField("ProgrammeField", FieldKind.Code) { Required = true, InList = true }, row => row.Field, (row, field) => row.Field = field)
        .WithParty(PartyOf("Runner", PartyKind.Institution, PartyKind.Foundation, PartyKind.Supporter), row => row.Runner, (row, party) => row.Runner = party)
        .SortedBy("ProgrammeField", row => row.Field);

    public static ILedger Agreements { get; } = new Ledger<Agreement>(PartyKind.Agreement, id => new Agreement { Id = id })
    {
        IsForHeads = true,
        Owner = "Recipient",
        LastDay = row => row.UntilDay,
    }
        .With(NameOf(), row => row.Name, (row, text) => row.Name = text!)
        .WithParty(PartyOf("Recipient", PartyKind.Institution, PartyKind.Foundation), row => row.Recipient, (row, party) => row.Recipient = party)
        .WithParty(
            PartyOf("Supporter", PartyKind.Supporter),
            row => row.SupporterId == Guid.Empty ? null : new Party(PartyKind.Supporter, row.SupporterId), (row, party) => row.SupporterId = party!.Value.Id)
        .WithParty(
            new EntryField("Programme", FieldKind.Party) { Parties = [PartyKind.Programme] },
            row => row.ProgrammeId is { } id ? new Party(PartyKind.Programme, id) : null, (row, party) => row.ProgrammeId = party?.Id)
        .WithDay(new EntryField("FromDay", FieldKind.Day) { Required = true, InList = true }, row => row.FromDay, (row, day) => row.FromDay = day!.Value)
        .WithDay(new EntryField("UntilDay", FieldKind.Day) { After = "FromDay", InList = true }, row => row.UntilDay, (row, day) => row.UntilDay = day)
        .SortedBy("FromDay", row => row.FromDay)
        .SortedBy("UntilDay", row => row.UntilDay ?? DateOnly.MaxValue);

    public static IReadOnlyList<ILedger> All { get; } = [Foundations, Supporters, Programmes, Agreements];

    public static ILedger? Find(PartyKind? kind) => All.FirstOrDefault(ledger => ledger.Kind == kind);

    public static ILedger Of(PartyKind kind) => Find(kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "Nothing is entered of it.");

    private static EntryField NameOf() => new(Name, FieldKind.Line) { Required = true, Longest = LongestName };

    private static EntryField RegionOf() => new(Region, FieldKind.Region) { Required = true, InList = true };

    private static EntryField PartyOf(string name, params PartyKind[] kinds) => new(name, FieldKind.Party) { Required = true, Parties = kinds, InList = true };
}
